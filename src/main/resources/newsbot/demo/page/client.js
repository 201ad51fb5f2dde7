// One person's Telegram: the chats on the left, the open one on the right; only one of them where there is no room.
import { dialog, face, iconButton, make } from './dom.js';
import { attempt, post } from './api.js';
import { ChatView } from './chat.js';
import { inShort } from './world.js';

export class Client {
  /** @param desk gives world, choosers for theme, side by side and newsroom */
  constructor(desk, index, person, chat) {
    Object.assign(this, { desk, world: desk.world, index, person });
    this.drafts = new Map();
    this.people = make('div', { class: 'people', role: 'radiogroup', 'aria-label': 'Whose Telegram' });
    this.list = make('ul', { class: 'chats', 'aria-label': 'Chats' });
    this.place = make('div', { class: 'place' });
    this.list.addEventListener('keydown', (event) => this.key(event));
    this.node = make('section', { class: 'client' },
      make('div', { class: 'side' }, make('header', {}, this.people, ...desk.deeds(this)), this.list), this.place);
    this.become(person, chat);
  }

  /** Shows another person's Telegram. */
  become(person, chat) {
    this.person = person;
    this.node.setAttribute('aria-label', `${person.first_name}’s Telegram`);
    this.people.replaceChildren(...this.world.people.map((one) => make('button', {
      type: 'button', role: 'radio', 'aria-checked': String(one === person || one.id === person.id), 'aria-label': one.first_name, title: one.first_name,
      onclick: () => { this.become(one); this.people.querySelector('[aria-checked="true"]').focus(); },
    }, face({ id: one.id, title: one.first_name }))), make('b', {}, person.first_name));
    this.open(chat || this.world.botChat(person), 0, false);
  }

  open(chat, thread = 0, focused = true) {
    this.view = new ChatView(this, this.world.chats.get(chat.id), thread);
    this.place.replaceChildren(this.view.node);
    this.node.classList.add('reading');
    this.view.toEnd();
    this.look();
    this.desk.moved(this);
    // where fingers write, the focus would bring the keyboard up over the chat
    if (focused && !matchMedia('(pointer: coarse)').matches) this.view.composer.focus();
  }

  /** From the chat to the list, where both have no room. */
  back() {
    this.node.classList.remove('reading');
    this.look();
    this.list.querySelector('[aria-current="true"]')?.focus();
  }

  get isReading() {
    return document.visibilityState === 'visible' && this.view.node.offsetParent !== null;
  }

  update(changes) {
    const change = changes.get(this.view.chat.id);
    this.view.update(change);
    if (this.isReading) this.view.speak(change.fresh);
    this.look();
  }

  /** The list, with what is unread. */
  look() {
    if (this.isReading) this.world.seen(this.person, this.view.chat, this.view.thread);
    const held = [...this.list.querySelectorAll('button')].indexOf(document.activeElement);
    this.list.replaceChildren(...this.world.chatsOf(this.person).map((chat) => this.item(chat)));
    if (held >= 0) this.list.querySelectorAll('button')[held]?.focus({ preventScroll: true });
  }

  item(chat) {
    const look = this.world.look(chat);
    const last = [...chat.messages.values()].pop();
    const unread = this.world.unreadIn(this.person, chat);
    const current = chat.id === this.view.chat.id;
    const kind = { private: 'bot', supergroup: chat.threads.length ? 'forum' : 'group', channel: 'channel' }[chat.type];
    return make('li', {}, make('button', { type: 'button', class: 'entry', 'aria-current': current ? 'true' : null, onclick: () => this.open(chat) },
      face(look), make('b', {}, look.title), make('small', { class: 'when' }, last ? this.world.time(last.date) : kind),
      make('span', { class: 'last', dir: 'auto' }, last ? inShort(last) : 'No messages yet'),
      unread ? make('span', { class: 'badge', 'aria-label': `${unread} unread` }, unread) : null));
  }

  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...this.list.querySelectorAll('button')];
    all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
  }

  draft(chat) {
    return this.drafts.get(chat.id) || '';
  }

  keep(chat, text) {
    this.drafts.set(chat.id, text);
  }

  /** The start parameter of a link that was followed, once. */
  taken() {
    const payload = this.payload;
    this.payload = null;
    return payload;
  }

  /** Follows Telegram's own links within the page; whether it was one. */
  follow(url) {
    const { hostname, pathname, searchParams } = new URL(url);
    if (hostname !== 't.me') return false;
    if (pathname === '/share/url') this.share(`${searchParams.get('text') || ''}\n${searchParams.get('url') || ''}`.trim());
    else if (pathname.slice(1).toLowerCase() === this.world.bot.username.toLowerCase()) {
      this.payload = searchParams.get('start');
      this.open(this.world.botChat(this.person));
    } else {
      const named = this.world.chatsOf(this.person).find((chat) => chat.username && chat.username === pathname.split('/')[1]);
      if (!named) return false;
      this.open(named);
    }
    return true;
  }

  share(text) {
    this.pick('Share with …', (chat) => {
      this.open(chat);
      attempt(() => post('say', { chat: chat.id, as: this.person.id, text }));
    });
  }

  inline(query, elsewhere) {
    const begin = (chat) => {
      this.keep(chat, `@${this.world.bot.username} ${query}`);
      this.open(chat);
      this.view.composer.typed();
    };
    if (elsewhere) this.pick('Share in …', begin); else begin(this.view.chat);
  }

  pick(title, chosen) {
    const chats = this.world.chatsOf(this.person).filter((chat) => chat.type !== 'channel' || this.world.isOwner(this.person, chat));
    dialog(title, (close) => [
      make('h2', {}, title),
      ...chats.map((chat) => make('button', { type: 'button', class: 'choice', onclick: () => { close(); chosen(chat); } },
        face(this.world.look(chat)), this.world.look(chat).title)),
      make('p', { class: 'deeds' }, make('button', { type: 'button', class: 'flat', onclick: close }, 'Cancel')),
    ]);
  }
}
