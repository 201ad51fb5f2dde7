// The page: one or two people's Telegrams and the newsroom.
import { iconButton, make } from './dom.js';
import { follow } from './api.js';
import { Client } from './client.js';
import { Newsroom } from './newsroom.js';
import { nextTheme } from './theme.js';
import { World } from './world.js';

const world = new World();
const place = document.getElementById('clients');
const room = document.getElementById('newsroom');
const clients = [];

let opener = null;

const showRoom = (shown) => {
  if (shown) opener = document.activeElement;
  document.body.classList.toggle('newsroom-open', shown);
  (shown ? room.querySelector('.close') : opener).focus();
};

const newsroom = new Newsroom(world, room, () => showRoom(false));

const desk = {
  world,
  closeSecond: () => closeSecond(),
  newsroom: () => showRoom(true),
  /** The buttons beside a person's name. */
  deeds: (client) => [
    client.index ? null : iconButton('news', 'Newsroom', desk.newsroom, { class: 'round to-newsroom' }),
    client.index ? null : iconButton('theme', 'Light or dark', nextTheme),
    client.index ? iconButton('close', 'Close this Telegram', desk.closeSecond) : iconButton('beside', 'Somebody else beside', openSecond, { class: 'round beside' }),
  ].filter(Boolean),
  /** The address names the person and chat, so that another window may show another one. */
  moved: (client) => { if (!client.index) history.replaceState(null, '', `#${client.person.id}/${client.view?.chat.id ?? client.person.id}`); },
};

const openSecond = () => {
  if (clients.length > 1) { closeSecond(); return; }
  const other = world.people[(world.people.findIndex((one) => one.id === clients[0].person.id) + 1) % world.people.length];
  clients.push(new Client(desk, 1, other));
  place.append(clients[1].node);
  document.body.classList.add('two');
  clients[1].open(world.botChat(other));
};

const closeSecond = () => {
  clients.pop().node.remove();
  document.body.classList.remove('two');
  clients[0].view.composer.focus();
};

const begin = () => {
  const [person, chat] = location.hash.slice(1).split('/').map(Number);
  const reader = world.person(person);
  clients.push(new Client(desk, 0, reader, world.chatsOf(reader).find((one) => one.id === chat)));
  place.append(clients[0].node);
  clients[0].open(clients[0].view.chat);
  newsroom.edition = reader.language_code;
};

follow((state) => {
  const first = clients.length === 0;
  const changes = world.apply(state);
  if (first) begin(); else clients.forEach((client) => client.update(changes));
  newsroom.update();
  const unread = clients.reduce((sum, client) => sum + world.chatsOf(client.person).reduce((all, chat) => all + world.unreadIn(client.person, chat), 0), 0);
  document.title = (unread ? `(${unread}) ` : '') + 'Telegram in a box';
}, () => { newsroom.advice.textContent = 'The demo has stopped. Start it again: ./newsbot demo'; });

document.addEventListener('visibilitychange', () => clients.forEach((client) => client.look()));
document.querySelector('.skip').addEventListener('click', (event) => { event.preventDefault(); clients[0]?.view.composer.focus(); });
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && document.body.classList.contains('newsroom-open') && room.contains(event.target)) showRoom(false);
});
