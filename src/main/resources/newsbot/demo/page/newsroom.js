// The panel beside the chats: publishes stories, moves the clock on, makes trouble.
import { iconButton, make, toast } from './dom.js';
import { attempt, post } from './api.js';
import { link } from './text.js';

const EDITIONS = { en: 'English', ru: 'Русский', az: 'Azərbaycanca' };

export class Newsroom {
  constructor(world, node, closed) {
    this.world = world;
    this.node = node;
    this.edition = 'en';
    this.published = 0;
    this.advice = make('p', { class: 'advice', role: 'status' });
    this.editions = make('div', { class: 'segments', role: 'radiogroup', 'aria-label': 'Edition' }, ...Object.entries(EDITIONS).map(([code, name]) =>
      make('button', { type: 'button', role: 'radio', lang: code, 'data-code': code, onclick: () => { this.edition = code; this.update(); } }, name)));
    this.newest = make('p', { class: 'newest' });
    this.now = make('time');
    this.trouble = make('select', { id: 'trouble', onchange: () => attempt(() => post('trouble', { what: this.trouble.value })) });
    node.append(
      make('header', {}, make('h2', {}, 'Newsroom'), iconButton('close', 'Close the newsroom', closed, { class: 'round close' })),
      this.advice,
      make('h3', {}, 'Sample site'), this.editions, this.newest,
      make('div', { class: 'deeds' },
        this.deed('Publish the next story', 'publish', 'Published', {}, 'main'),
        this.deed('Publish as breaking', 'publish', 'Breaking', { breaking: true }),
        this.deed('Correct the newest', 'correct', 'Corrected'),
        this.deed('Withdraw the newest', 'withdraw', 'Withdrawn')),
      make('h3', {}, 'Clock'),
      make('p', { class: 'clock' }, this.now, make('small', {}, 'Baku')),
      make('div', { class: 'deeds three' }, this.ahead('+1 hour', { hours: 1 }), this.ahead('+1 day', { hours: 24 }), this.ahead('→ 08:00', { until: 8 }, 'to 08:00')),
      make('h3', {}, make('label', { for: 'trouble' }, 'Trouble')), this.trouble);
  }

  deed(label, path, done, more = {}, kind = null) {
    return make('button', {
      type: 'button', class: kind,
      onclick: () => attempt(async () => {
        const { title } = await post(path, { language: this.edition, ...more });
        if (path === 'publish') this.published++;
        toast(`${done}: ${title}`);
        this.update();
      }),
    }, label);
  }

  ahead(label, body, spoken = label) {
    return make('button', { type: 'button', 'aria-label': `Move the clock ${spoken}`, onclick: () => attempt(() => post('clock', body)) }, label);
  }

  update() {
    const { news, now, trouble, troubles } = this.world;
    this.editions.querySelectorAll('button').forEach((button) => button.setAttribute('aria-checked', String(button.dataset.code === this.edition)));
    const newest = news[this.edition];
    this.newest.replaceChildren(newest.url ? link(newest.url, () => false, { lang: this.edition }, newest.title) : 'No stories');
    this.now.textContent = this.world.moment(now);
    this.now.dateTime = new Date(now * 1000).toISOString();
    if (!this.trouble.options.length) this.trouble.append(...troubles.map((one) => make('option', { value: one.what }, one.label)));
    if (document.activeElement !== this.trouble) this.trouble.value = trouble;
    const advice = this.next();
    if (advice !== this.advice.textContent) this.advice.textContent = advice;
  }

  /** What a newcomer may try next. */
  next() {
    if (!this.world.connected) return 'The bot is starting …';
    const people = this.world.people.map((person) => this.world.botChat(person));
    if (!people.some((chat) => chat.messages.size)) return '① Press START in the chat.';
    if (!this.published) return '② Tick a topic in the chat, then publish a story here and watch it arrive.';
    return '③ Try /settings: choose a digest, publish again, and move the clock to its hour.';
  }
}
