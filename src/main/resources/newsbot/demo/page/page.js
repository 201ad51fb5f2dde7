'use strict';

const EDITIONS = { en: 'English', ru: 'Русский', az: 'Azərbaycanca' };
const panes = new Map();
let selected = null;

const post = async (path, body) => {
  const answer = await fetch('/page/' + path, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error('That did not work');
  return answer.json();
};

const toast = (text) => {
  const node = make('div', { class: 'toast' }, text);
  document.getElementById('toasts').append(node);
  setTimeout(() => node.remove(), 3200);
};

const attempt = async (work) => {
  try { return await work(); } catch (error) { toast(error.message); return null; }
};

class Pane {
  constructor(chat, index) {
    Object.assign(this, { id: chat.id, type: chat.type, title: chat.title, index, language: chat.language });
    this.messages = new Map();
    this.commands = [];
    this.unread = 0;
    this.chosen = 0;
    this.build();
  }

  build() {
    const face = () => make('span', { class: 'face face-' + this.index, 'aria-hidden': 'true' }, this.title.slice(0, 1));
    const kind = { private: this.language, supergroup: 'group', channel: 'channel' }[this.type];
    this.badge = make('span', { class: 'badge' });
    this.last = make('small', {}, '');
    this.tab = make('button', { type: 'button', role: 'tab', class: 'chat-tab', id: 'tab-' + this.index, 'aria-controls': 'pane-' + this.index, onclick: () => select(this) },
      face(), make('b', {}, `${this.title} · ${kind}`), this.last, this.badge);
    this.list = make('ol');
    this.log = make('div', { class: 'log', role: 'log', 'aria-label': 'Messages', tabindex: '0' }, this.list);
    this.down = make('button', { type: 'button', class: 'down', hidden: true, 'aria-label': 'Go to the newest message', onclick: () => this.toEnd() }, '↓');
    this.log.addEventListener('scroll', () => { this.down.hidden = this.atEnd(); });
    this.block = make('button', { type: 'button', onclick: () => this.turnBlock() }, 'Block');
    this.subtitle = make('small', {}, '');
    this.head = make('header', {}, face(), make('div', {}, make('h2', {}, this.type === 'private' ? 'Newsbot' : this.title), this.subtitle));
    if (this.type === 'private') this.head.append(this.block);
    this.composer = make('form', { class: 'composer', 'aria-label': 'Write a message' });
    this.node = make('section', { class: 'pane', id: 'pane-' + this.index, role: 'tabpanel', 'aria-labelledby': 'tab-' + this.index },
      this.head, this.log, this.down, this.composer);
    this.buildComposer();
  }

  buildComposer() {
    const hint = { private: 'Message', supergroup: 'Message to the group', channel: 'Post to the channel' }[this.type];
    this.field = make('textarea', { rows: '1', id: 'composer-' + this.index, placeholder: hint, 'aria-label': hint, maxlength: '4096', autocomplete: 'off' });
    this.sendKey = make('button', { type: 'submit', class: 'round send', 'aria-label': 'Send', disabled: true }, '➤');
    this.menuKey = make('button', { type: 'button', class: 'round', 'aria-label': 'Commands', 'aria-expanded': 'false', title: 'Commands', onclick: () => this.openMenu(this.menu.hidden) }, '/');
    this.menu = make('div', { class: 'menu', role: 'listbox', 'aria-label': 'Commands', hidden: true });
    this.start = make('button', { type: 'button', class: 'start', onclick: () => this.say('/start') }, 'START');
    if (this.type === 'supergroup') {
      this.as = make('select', { 'aria-label': 'Write as' });
    }
    this.composer.append(this.menu, this.menuKey, ...(this.as ? [this.as] : []), this.field, this.sendKey, this.start);
    this.composer.addEventListener('submit', (event) => { event.preventDefault(); this.send(); });
    this.field.addEventListener('input', () => this.typed());
    this.field.addEventListener('keydown', (event) => this.key(event));
  }

  isOwn(message) {
    return !message.by_bot && (this.type === 'private' || this.type === 'channel' || String(message.from?.id) === this.as?.value);
  }

  typed() {
    this.sendKey.disabled = !this.field.value.trim();
    this.field.style.height = 'auto';
    this.field.style.height = this.field.scrollHeight + 2 + 'px';
    this.openMenu(/^\/[a-z0-9_]*$/.test(this.field.value));
  }

  key(event) {
    if (!this.menu.hidden) {
      const keys = [...this.menu.children];
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && keys.length) {
        event.preventDefault();
        this.choose((this.chosen + step + keys.length) % keys.length);
        return;
      }
      if (event.key === 'Escape') { this.openMenu(false); return; }
      if (event.key === 'Tab' && keys.length) {
        event.preventDefault();
        this.field.value = keys[this.chosen].dataset.command + ' ';
        this.typed();
        return;
      }
      if (event.key === 'Enter' && !event.shiftKey && keys.length) {
        event.preventDefault();
        keys[this.chosen].click();
        return;
      }
    }
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    }
  }

  choose(index) {
    this.chosen = index;
    [...this.menu.children].forEach((key, i) => {
      key.setAttribute('aria-selected', String(i === index));
      if (i === index) key.scrollIntoView({ block: 'nearest' });
    });
  }

  openMenu(open) {
    const begun = this.field.value.startsWith('/') ? this.field.value : '/';
    const found = this.commands.filter((c) => ('/' + c.command).startsWith(begun));
    this.menu.replaceChildren(...(open ? found : []).map((c) => make('button', {
      type: 'button', role: 'option', 'data-command': '/' + c.command, tabindex: '-1',
      onclick: () => { this.openMenu(false); this.field.value = ''; this.typed(); this.say('/' + c.command); this.field.focus(); },
    }, make('b', {}, '/' + c.command), make('span', {}, c.description))));
    this.menu.hidden = !open || found.length === 0;
    this.menuKey.setAttribute('aria-expanded', String(!this.menu.hidden));
    if (!this.menu.hidden) this.choose(0);
  }

  send() {
    const text = this.field.value.trim();
    if (!text) return;
    this.field.value = '';
    this.typed();
    this.say(text);
  }

  say(text) {
    return attempt(() => post('say', { chat: this.id, text, as: Number(this.as?.value) || 0 })).then(() => this.toEnd());
  }

  async press(message, data, button) {
    if (button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    await attempt(async () => {
      const { query } = await post('press', { chat: this.id, message: message.message_id, data, as: Number(this.as?.value) || 0 });
      const answer = await (await fetch('/page/pressed?query=' + query)).json();
      if (answer.alert && answer.text) {
        document.getElementById('alert-text').textContent = answer.text;
        document.getElementById('alert').showModal();
      } else if (answer.text) toast(answer.text);
    });
    button.removeAttribute('aria-busy');
  }

  turnBlock() {
    const blocked = this.bot !== 'kicked';
    attempt(() => post('block', { chat: this.id, blocked }));
  }

  atEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
  }

  update(chat, first) {
    const atEnd = this.atEnd();
    this.bot = chat.bot;
    this.commands = chat.commands;
    this.openMenu(!this.menu.hidden);
    const kept = new Set(chat.ids);
    for (const [id, drawn] of this.messages) {
      if (!kept.has(id)) { drawn.node.remove(); this.messages.delete(id); }
    }
    for (const message of chat.changed) this.place(message, first);
    this.last.textContent = this.lastText();
    this.frame();
    if (atEnd || first) this.toEnd();
  }

  place(message, first) {
    const node = Message.draw(message, this);
    const old = this.messages.get(message.message_id);
    if (old) {
      this.keepOpen(old.node, node);
      node.style.animation = 'none';
      old.node.replaceWith(node);
    } else {
      const after = [...this.messages.keys()].filter((id) => id > message.message_id).sort((a, b) => a - b)[0];
      this.list.insertBefore(node, after ? this.messages.get(after).node : null);
      if (message.by_bot && !first && !this.node.classList.contains('shown')) this.unread++;
    }
    this.messages.set(message.message_id, { node, message });
  }

  /** What was unfolded stays so, and the focus stays on its button, when a message is edited. */
  keepOpen(old, node) {
    const quotes = node.querySelectorAll('blockquote.folded');
    old.querySelectorAll('blockquote').forEach((quote, i) => {
      if (quote.querySelector('.more') && !quote.classList.contains('folded')) quotes[i]?.click();
    });
    const keys = [...old.querySelectorAll('.key')];
    const held = keys.indexOf(document.activeElement);
    if (held >= 0) setTimeout(() => [...node.querySelectorAll('.key')][held]?.focus({ preventScroll: true }));
  }

  lastText() {
    const last = [...this.messages.values()].pop()?.message;
    return last ? (last.text ?? last.caption ?? 'Picture').split('\n')[0].slice(0, 80) : 'No messages yet';
  }

  frame() {
    const started = this.type !== 'private' || (this.messages.size > 0 && this.bot !== 'kicked');
    for (const node of [this.field, this.sendKey, this.menuKey]) node.hidden = !started;
    if (this.type === 'channel') this.menuKey.hidden = true;
    this.start.hidden = started;
    this.start.textContent = this.bot === 'kicked' ? 'UNBLOCK AND RESTART' : 'START';
    this.block.textContent = this.bot === 'kicked' ? 'Unblock' : 'Block';
    this.block.hidden = this.messages.size === 0;
    this.subtitle.textContent = {
      private: `bot · as ${this.title}`, supergroup: 'group with the bot', channel: '@caspian_demo · the bot is an admin',
    }[this.type];
    this.badge.textContent = this.unread || '';
    this.tab.setAttribute('aria-label', this.title + (this.unread ? `, ${this.unread} unread` : ''));
    const empty = this.list.querySelector('.empty');
    if (this.messages.size === 0 && !empty) {
      const words = { private: 'Press START to meet the bot.', supergroup: 'Write /latest to ask the bot.', channel: 'What the bot posts appears here.' };
      this.list.append(make('li', { class: 'empty' }, make('b', {}, 'No messages here yet'), words[this.type]));
    } else if (this.messages.size > 0) empty?.remove();
  }
}

const beside = () => document.getElementById('beside').checked && window.innerWidth >= 1150;

const show = () => {
  const people = [...panes.values()].filter((pane) => pane.type === 'private');
  const shown = beside() ? (selected.type === 'private' ? people : [people[0], people[1], selected]) : [selected];
  for (const pane of panes.values()) {
    const visible = shown.includes(pane);
    const before = pane.node.classList.contains('shown');
    pane.node.classList.toggle('shown', visible);
    pane.tab.setAttribute('aria-selected', String(pane === selected));
    pane.tab.tabIndex = pane === selected ? 0 : -1;
    if (visible) { pane.unread = 0; pane.frame(); if (!before) pane.toEnd(); }
  }
};

const select = (pane) => {
  selected = pane;
  show();
  if (window.matchMedia('(hover: hover)').matches) pane.field.focus({ preventScroll: true });
};

const drawEditions = (news) => {
  const box = document.getElementById('editions');
  for (const [language, name] of Object.entries(EDITIONS)) {
    let row = box.querySelector(`[data-language="${language}"]`);
    if (!row) {
      const act = (path, done) => () => attempt(async () => toast(done + ': ' + (await post(path, { language })).title));
      row = make('div', { class: 'edition', 'data-language': language },
        make('p', {}, make('b', {}, language), make('a', { target: '_blank', rel: 'noopener noreferrer', lang: language })),
        make('div', {},
          make('button', { type: 'button', class: 'main', onclick: act('publish', 'Published'), 'aria-label': 'Publish the next story, ' + name }, 'Publish next'),
          make('button', { type: 'button', onclick: act('correct', 'Corrected'), 'aria-label': 'Correct the newest story, ' + name }, 'Correct'),
          make('button', { type: 'button', onclick: act('withdraw', 'Withdrawn'), 'aria-label': 'Withdraw the newest story, ' + name }, 'Withdraw')));
      box.append(row);
    }
    const link = row.querySelector('a');
    link.textContent = news[language].title || 'No stories';
    if (news[language].url) link.href = news[language].url;
  }
};

const update = (state, first) => {
  if (panes.size === 0) {
    state.chats.forEach((chat, index) => {
      const pane = new Pane(chat, index);
      panes.set(chat.id, pane);
      document.getElementById('chats').append(pane.tab);
      document.getElementById('panes').append(pane.node);
    });
    const people = state.chats.filter((chat) => chat.type === 'private');
    for (const pane of panes.values()) {
      pane.as?.append(...people.map((chat) => make('option', { value: chat.id }, chat.title)));
      pane.as?.addEventListener('change', () => pane.messages.forEach((drawn) => pane.place(drawn.message, true)));
    }
    selected = [...panes.values()][0];
  }
  for (const chat of state.chats) panes.get(chat.id).update(chat, first);
  drawEditions(state.news);
  document.getElementById('connection').textContent = state.connected ? 'The bot is connected' : 'Waiting for the bot …';
  const now = new Date(state.now * 1000);
  const clock = document.getElementById('now');
  clock.textContent = now.toLocaleString([], { weekday: 'short', hour: '2-digit', minute: '2-digit', hour12: false });
  clock.dateTime = now.toISOString();
  const unread = [...panes.values()].reduce((sum, pane) => sum + pane.unread, 0);
  document.title = (unread ? `(${unread}) ` : '') + 'Telegram in a box';
  if (first) show();
};

const run = async () => {
  let since = -1;
  for (;;) {
    try {
      const answer = await fetch('/page/state?since=' + since);
      const state = await answer.json();
      if (state.version < since) { location.reload(); return; }
      update(state, since === -1);
      since = state.version;
    } catch (error) {
      document.getElementById('connection').textContent = 'The demo has stopped';
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
  }
};

document.getElementById('chats').addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const all = [...panes.values()];
  select(all[(all.indexOf(selected) + step + all.length) % all.length]);
  selected.tab.focus();
});
document.querySelectorAll('[data-hours]').forEach((key) => key.addEventListener('click',
  () => attempt(() => post('clock', { hours: Number(key.dataset.hours) }))));
document.getElementById('beside').addEventListener('change', show);
window.addEventListener('resize', show);
const narrow = window.matchMedia('(max-width: 760px)');
const fold = () => { document.getElementById('site').open = !narrow.matches; };
narrow.addEventListener('change', fold);
fold();
run();
