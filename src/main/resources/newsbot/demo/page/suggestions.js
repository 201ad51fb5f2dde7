// The list above the message field: commands, or the bot's inline results. The field keeps the focus (ARIA combobox).
import { make } from './dom.js';

let lists = 0;

export class Suggestions {
  /** @param field the text field; choose(item) is told what was taken */
  constructor(field, choose) {
    this.field = field;
    this.choose = choose;
    this.items = [];
    this.at = 0;
    this.node = make('div', { class: 'suggestions', role: 'listbox', id: `suggestions-${++lists}`, hidden: true });
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': this.node.id, 'aria-expanded': 'false' })) field.setAttribute(name, value);
    // a press must not take the focus from the field
    this.node.addEventListener('mousedown', (event) => event.preventDefault());
  }

  get open() {
    return !this.node.hidden;
  }

  /** Shows items of title, text and perhaps image; none closes the list. */
  show(items, label) {
    this.items = items;
    this.node.setAttribute('aria-label', label || 'Suggestions');
    this.node.hidden = items.length === 0;
    this.field.setAttribute('aria-expanded', String(this.open));
    this.node.replaceChildren(...items.map((item, i) => make('div', { role: 'option', id: `${this.node.id}-${i}`, onclick: () => this.take(i) },
      item.image ? make('img', { src: item.image, alt: '' }) : null,
      make('b', { dir: 'auto' }, item.title), make('span', { dir: 'auto' }, item.text))));
    this.mark(0);
  }

  close() {
    this.show([]);
  }

  mark(index) {
    this.at = index;
    [...this.node.children].forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === index));
      if (i === index) option.scrollIntoView({ block: 'nearest' });
    });
    if (this.open) this.field.setAttribute('aria-activedescendant', `${this.node.id}-${index}`);
    else this.field.removeAttribute('aria-activedescendant');
  }

  take(index) {
    const item = this.items[index];
    this.close();
    this.choose(item);
  }

  /** Whether a key was for the list. */
  key(event) {
    if (!this.open) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.mark((this.at + step + this.items.length) % this.items.length);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && !event.shiftKey) this.take(this.at);
    else if (event.key === 'Tab' && this.items[this.at].fill) this.fill();
    else return false;
    event.preventDefault();
    return true;
  }

  /** Completes what was begun, without sending it. */
  fill() {
    this.field.value = this.items[this.at].fill;
    this.close();
  }
}
