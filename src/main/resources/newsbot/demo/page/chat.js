// One chat as one person sees it: its header, threads, messages, and what is written below.
import { announce, face, icon, iconButton, make, tell, toast } from './dom.js';
import { attempt, get, post } from './api.js';
import { Composer } from './composer.js';
import { chatMenu } from './menu.js';
import { keepState } from './keys.js';
import { author, drawMessage } from './message.js';
import { inShort } from './world.js';

const NEAR = 90;

export class ChatView {
  /** @param client gives world, person, follow, inline, back */
  constructor(client, chat, thread) {
    Object.assign(this, { client, world: client.world, person: client.person, chat, thread });
    this.nodes = new Map();
    this.grown = () => { if (this.following) this.toEnd(); };
    this.follow = (url) => client.follow(url);
    this.build();
  }

  build() {
    this.subtitle = make('small');
    this.tabs = make('div', { class: 'threads', role: 'group', 'aria-label': 'Threads' });
    this.list = make('ol', { 'aria-label': 'Messages' });
    this.log = make('div', { class: 'log', role: 'log', 'aria-live': 'off', 'aria-label': 'Messages', tabindex: '0' }, this.list);
    this.down = iconButton('down', 'Go to the newest message', () => this.toEnd(), { class: 'round down', hidden: true });
    this.composer = new Composer(this);
    const look = this.world.look(this.chat);
    this.head = make('header', {},
      make('button', { type: 'button', class: 'back', 'aria-label': `Back to ${this.person.first_name}’s chats`, title: `${this.person.first_name}’s chats`, onclick: () => this.client.back() }, icon('back'), face({ id: this.person.id, title: this.person.first_name })),
      face(look),
      make('div', { class: 'titles' }, make('h2', {}, look.title), this.subtitle),
      iconButton('news', 'Newsroom', () => this.client.desk.newsroom(), { class: 'round to-newsroom' }),
      iconButton('more', 'More about this chat', () => chatMenu(this)),
      this.client.index ? iconButton('close', 'Close this Telegram', this.client.desk.closeSecond, { class: 'round back' }) : null);
    this.node = make('section', { class: 'chat', 'aria-label': `${look.title}, as ${this.person.first_name}` }, this.head, this.tabs, this.log, this.down, this.composer.node);
    this.following = true;
    this.log.addEventListener('scroll', () => { this.following = this.nearEnd(); this.down.hidden = this.following; });
    this.list.addEventListener('keydown', (event) => this.key(event));
    this.update({ fresh: [], changed: this.world.messages(this.chat, this.thread), gone: [] }, true);
  }

  isOwn(message) {
    return this.world.isOwn(message, this.person, this.chat);
  }

  /** Takes in what has changed in the chat. */
  update(changes, first = false) {
    this.chat = this.world.chats.get(this.chat.id);
    const refocus = [];
    changes.gone.forEach((id) => { this.nodes.get(id)?.remove(); this.nodes.delete(id); });
    for (const message of changes.changed) {
      if ((message.message_thread_id || 0) === this.thread) refocus.push(this.place(message));
    }
    this.days();
    this.frame();
    refocus.forEach((focus) => focus());
    if (first || this.following) this.toEnd();
  }

  place(message) {
    const node = drawMessage(message, this);
    const old = this.nodes.get(message.message_id);
    this.nodes.set(message.message_id, node);
    if (old) {
      const refocus = keepState(old, node);
      node.classList.add('still');
      old.replaceWith(node);
      return refocus;
    }
    const after = [...this.nodes.keys()].filter((id) => id > message.message_id).sort((a, b) => a - b)[0];
    this.list.insertBefore(node, after ? this.nodes.get(after) : null);
    return () => {};
  }

  /** A line before the first message of each day. */
  days() {
    this.list.querySelectorAll('.day, .empty').forEach((node) => node.remove());
    let last = '';
    for (const message of this.world.messages(this.chat, this.thread)) {
      const day = this.world.day(message.date);
      const node = this.nodes.get(message.message_id);
      if (day !== last && node) node.before(make('li', { class: 'day' }, day));
      last = day;
    }
    if (!last) this.list.append(make('li', { class: 'empty' }, ...this.composer.hint()));
  }

  frame() {
    const { type, bot, username } = this.chat;
    const away = bot === 'left' || bot === 'kicked';
    this.subtitle.textContent = {
      private: bot === 'kicked' ? 'bot · blocked' : 'bot',
      supergroup: `${Object.keys(this.chat.members).length} members${away ? '' : ' and the bot'}`,
      channel: `@${username}${away ? '' : ' · the bot posts here'}`,
    }[type];
    this.tabs.hidden = this.chat.threads.length === 0;
    this.tabs.replaceChildren(...[{ id: 0, title: 'General' }, ...this.chat.threads].map((thread) => {
      const unread = thread.id === this.thread ? 0 : this.world.unread(this.person, this.chat, thread.id);
      return make('button', { type: 'button', 'aria-pressed': String(thread.id === this.thread), onclick: () => this.client.open(this.chat, thread.id) },
        (thread.closed ? '🔒 ' : '') + thread.title, unread ? make('span', { class: 'badge', 'aria-label': `${unread} unread` }, unread) : null);
    }));
    this.composer.frame();
  }

  /** Says aloud what others have written here. */
  speak(messages) {
    const fresh = messages.filter((message) => (message.message_thread_id || 0) === this.thread && !this.isOwn(message));
    if (fresh.length) announce(fresh.map((message) => `${author(message, this.chat)}: ${inShort(message)}`).join('. '));
  }

  /** Arrows go from message to message, r answers one, Escape goes back to the field. */
  key(event) {
    const item = event.target.closest('li.msg');
    if (event.key === 'Escape') { event.preventDefault(); this.composer.focus(); return; }
    if (!item || event.target !== item) return;
    const all = [...this.list.querySelectorAll('li.msg')];
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step) {
      event.preventDefault();
      const next = all[all.indexOf(item) + step];
      if (next) next.focus(); else if (step > 0) this.composer.focus();
    } else if (event.key === 'r' && this.chat.type !== 'channel') {
      event.preventDefault();
      this.reply(this.chat.messages.get(Number(item.dataset.id)));
    }
  }

  focusNewest() {
    [...this.list.querySelectorAll('li.msg')].pop()?.focus();
  }

  reply(message) {
    this.composer.answer(message);
  }

  inline(query, elsewhere) {
    this.client.inline(query, elsewhere);
  }

  say(text, reply) {
    this.following = true;
    return attempt(() => post('say', { chat: this.chat.id, as: this.person.id, thread: this.thread, text, reply }));
  }

  async press(message, data, button) {
    if (button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    await attempt(async () => {
      const { query } = await post('press', { chat: this.chat.id, as: this.person.id, message: message.message_id, data });
      const answer = await get('pressed?query=' + query);
      if (answer.text) (answer.alert ? tell : toast)(answer.text);
      if (answer.url) this.follow(answer.url);
    });
    button.removeAttribute('aria-busy');
  }

  nearEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR;
  }

  toEnd() {
    this.following = true;
    this.log.scrollTop = this.log.scrollHeight;
  }
}
