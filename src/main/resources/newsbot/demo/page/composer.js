// Where a person writes: the field, its suggestions, the message that is answered, and the one big button when there is nothing to write yet.
import { icon, iconButton, make } from './dom.js';
import { attempt, get, post } from './api.js';
import { Suggestions } from './suggestions.js';
import { author } from './message.js';
import { inShort } from './world.js';

const PAUSE = 250;

export class Composer {
  constructor(view) {
    this.view = view;
    const label = { private: 'Message', supergroup: 'Message', channel: 'Post to the channel' }[view.chat.type];
    this.field = make('textarea', { rows: '1', id: view.client.index ? null : 'composer', placeholder: label, 'aria-label': label, maxlength: '4096', autocomplete: 'off' });
    this.field.value = view.client.draft(view.chat);
    this.suggestions = new Suggestions(this.field, (item) => this.chosen(item));
    this.commands = make('button', { type: 'button', class: 'round slash', 'aria-label': 'Commands', title: 'Commands', onclick: () => this.showCommands() }, icon('slash'));
    this.submit = make('button', { type: 'submit', class: 'round send', 'aria-label': 'Send', title: 'Send' }, icon('send'));
    this.replying = make('div', { class: 'replying', hidden: true });
    this.big = make('button', { type: 'button', class: 'big', onclick: () => this.deed() });
    this.note = make('p', { class: 'note' });
    this.row = make('div', { class: 'row' }, this.commands, this.field, this.submit);
    this.node = make('form', { class: 'composer', 'aria-label': 'Write a message' }, this.suggestions.node, this.replying, this.big, this.note, this.row);
    this.node.addEventListener('submit', (event) => { event.preventDefault(); this.send(); });
    this.field.addEventListener('input', () => this.typed());
    this.field.addEventListener('keydown', (event) => this.key(event));
    this.field.addEventListener('blur', () => this.suggestions.close());
  }

  /** What stands in place of a field, if anything: a label, what it does, and whether one may write all the same. */
  state() {
    const { chat, person, world, client } = this.view;
    const as = (path, body) => () => attempt(() => post(path, { chat: chat.id, as: person.id, ...body }));
    const start = () => { const payload = client.taken(); return this.view.say(payload ? `/start ${payload}` : '/start'); };
    if (chat.type === 'private') {
      if (chat.bot === 'kicked') return { big: 'UNBLOCK AND RESTART', deed: start };
      return chat.bot === 'left' || client.payload ? { big: 'START', deed: start } : { writes: true };
    }
    const owner = world.isOwner(person, chat);
    const away = chat.bot === 'left' || chat.bot === 'kicked';
    if (chat.type === 'channel') {
      if (!owner) return { note: 'Only admins post here.' };
      return away ? { big: `MAKE ${world.bot.name.toUpperCase()} AN ADMIN`, deed: as('bot', { status: 'administrator' }), writes: true } : { writes: true };
    }
    const closed = chat.threads.find((thread) => thread.id === this.view.thread)?.closed;
    if (closed && !owner) return { note: 'This thread is closed.' };
    return away && owner ? { big: `ADD ${world.bot.name.toUpperCase()} TO THE GROUP`, deed: as('bot', { status: 'member' }), writes: true } : { writes: true };
  }

  frame() {
    const held = this.node.contains(document.activeElement);
    const { big, note, writes, deed } = this.state();
    this.deed = deed;
    this.big.hidden = !big;
    this.big.textContent = big || '';
    this.note.hidden = !note;
    this.note.textContent = note || '';
    this.row.hidden = !writes;
    this.commands.hidden = this.view.chat.type === 'channel' || this.list().length === 0;
    this.submit.disabled = !this.field.value.trim();
    if (held && document.activeElement.offsetParent === null) this.focus();
  }

  /** What an empty chat says. */
  hint() {
    const { chat, world } = this.view;
    return {
      private: [make('b', {}, 'What can this bot do?'), `It brings the news of the sample site, by topic. Press START to meet it.`],
      supergroup: [make('b', {}, 'No messages here yet'), chat.bot === 'left' ? `Add ${world.bot.name}, and its admins choose what comes here.` : 'Write /latest to ask the bot for news.'],
      channel: [make('b', {}, 'No posts here yet'), chat.bot === 'left' ? `Make ${world.bot.name} an admin: it then asks you, in private, what to post.` : 'Publish a story in the newsroom, and the bot posts it here.'],
    }[chat.type];
  }

  focus() {
    const target = this.row.hidden ? this.big : this.field;
    if (!target.hidden) target.focus({ preventScroll: true });
  }

  list() {
    return this.view.chat.commands[this.view.person.id] || [];
  }

  typed() {
    this.field.style.height = 'auto';
    this.field.style.height = `${this.field.scrollHeight + 2}px`;
    this.submit.disabled = !this.field.value.trim();
    this.view.client.keep(this.view.chat, this.field.value);
    clearTimeout(this.asking);
    const asked = this.field.value.match(/^@(\w+) (.*)$/s);
    if (asked && asked[1] === this.view.world.bot.username) this.asking = setTimeout(() => this.ask(asked[2]), PAUSE);
    else if (/^\/[a-z0-9_]*$/i.test(this.field.value)) this.suggestCommands(this.field.value.toLowerCase());
    else this.suggestions.close();
  }

  suggestCommands(begun) {
    const found = this.view.chat.type === 'channel' ? [] : this.list().filter((one) => `/${one.command}`.startsWith(begun));
    this.suggestions.show(found.map((one) => ({ title: `/${one.command}`, text: one.description, fill: `/${one.command} ` })), 'Commands');
  }

  showCommands() {
    const open = this.suggestions.open;
    this.field.focus();
    if (open) this.suggestions.close(); else this.suggestCommands('/');
  }

  /** Asks the bot in inline mode. */
  async ask(text) {
    const { chat, person } = this.view;
    const given = this.field.value;
    await attempt(async () => {
      const { query } = await post('ask', { chat: chat.id, as: person.id, text });
      const { results } = await get('asked?query=' + query);
      if (this.field.value !== given) return;
      this.suggestions.show(results.map((one) => ({ title: one.title, text: one.description, image: one.thumbnail_url, query, result: one.id })), 'Stories to share');
    });
  }

  chosen(item) {
    const { chat, person, thread } = this.view;
    this.clear();
    if (item.result) attempt(() => post('share', { chat: chat.id, as: person.id, thread, query: item.query, result: item.result }));
    else this.view.say(item.title);
    this.field.focus();
  }

  key(event) {
    if (this.suggestions.key(event)) { this.submit.disabled = !this.field.value.trim(); return; }
    if (event.key === 'Escape' && !this.replying.hidden) this.answer(null);
    else if (event.key === 'Escape' && !this.field.value) this.view.client.back();
    else if (event.key === 'ArrowUp' && !this.field.value) this.view.focusNewest();
    else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) this.send();
    else return;
    event.preventDefault();
  }

  answer(message) {
    this.target = message;
    this.replying.hidden = !message;
    this.replying.replaceChildren(...(message ? [
      make('div', {}, make('b', {}, `Reply to ${author(message, this.view.chat)}`), make('span', { dir: 'auto' }, inShort(message))),
      iconButton('close', 'Do not reply', () => this.answer(null)),
    ] : []));
    this.focus();
  }

  clear() {
    this.field.value = '';
    this.typed();
  }

  send() {
    const text = this.field.value.trim();
    if (!text) return;
    const reply = this.target?.message_id;
    this.clear();
    if (this.target) this.answer(null);
    this.view.say(text, reply);
  }
}
