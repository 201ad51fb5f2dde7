// What a person can do with a chat besides writing: the bot's place in it, a thread closed or opened.
import { dialog, make } from './dom.js';
import { attempt, post } from './api.js';

const deedsOf = ({ chat, person, world, thread }) => {
  const to = (path, body) => () => attempt(() => post(path, { chat: chat.id, as: person.id, ...body }));
  const bot = (status) => to('bot', { status });
  const here = chat.bot !== 'left' && chat.bot !== 'kicked';
  if (chat.type === 'private') {
    return chat.bot === 'left' ? [] : [chat.bot === 'kicked' ? ['Unblock the bot', to('block', { blocked: false })] : ['Block the bot', to('block', { blocked: true })]];
  }
  if (!world.isOwner(person, chat)) return [];
  const deeds = [];
  const open = chat.threads.find((one) => one.id === thread);
  if (open) deeds.push([open.closed ? 'Open this thread again' : 'Close this thread', to('thread', { thread, closed: !open.closed })]);
  if (chat.bot !== 'administrator') deeds.push(['Make the bot an admin', bot('administrator')]);
  if (chat.type === 'supergroup') {
    if (chat.bot !== 'member') deeds.push([here ? 'Make the bot an ordinary member' : 'Add the bot', bot('member')]);
    if (here && chat.bot !== 'restricted') deeds.push(['Forbid the bot to write', bot('restricted')]);
  }
  if (here) deeds.push(['Remove the bot', bot('left')]);
  return deeds;
};

/** A box with what can be done. */
export const chatMenu = (view) => dialog('More about this chat', (close) => {
  const deeds = deedsOf(view);
  return [
    make('h2', {}, view.world.look(view.chat).title),
    make('p', { class: 'dim' }, deeds.length ? `As ${view.person.first_name} you can:` : `Only the owner, Emma, changes things here. The bot is: ${view.chat.bot}.`),
    ...deeds.map(([label, work]) => make('button', { type: 'button', class: 'choice', onclick: () => { close(); work(); } }, label)),
    make('p', { class: 'deeds' }, make('button', { type: 'button', class: 'flat', onclick: close }, 'Close')),
  ];
});
