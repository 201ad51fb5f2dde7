'use strict';
// Draws messages. Every text reaches the page as a text node: nothing that the bot or a person says is ever read as HTML.

const make = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'class') node.className = value;
    else if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, '');
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child != null));
  return node;
};

const isWeb = (url) => /^https?:\/\//i.test(url);

const Text = {
  FOUND: /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]|(?<![\w/<>])\/[a-z0-9_]{1,32}(?:@\w+)?|(?<![\w&])#[\p{L}_][\p{L}\p{N}_]*|(?<!\w)@\w{4,32}/giu,

  /** The text with its entities as nodes; outer entities hold inner ones. */
  draw(text, entities, say) {
    const sorted = [...(entities || [])].filter((e) => e.type !== 'bot_command')
      .sort((a, b) => a.offset - b.offset || b.length - a.length);
    return this.part(text, 0, text.length, sorted, say, false);
  },

  part(text, from, to, entities, say, linked) {
    const nodes = [];
    let at = from;
    for (let i = 0; i < entities.length; i++) {
      const entity = entities[i];
      const start = Math.max(entity.offset, from);
      const end = Math.min(entity.offset + entity.length, to);
      if (start < at || end <= start) continue;
      const block = /blockquote$|^pre$/.test(entity.type);
      // the line breaks around a block are the block's own edges
      const before = text.slice(at, start);
      nodes.push(...this.plain(block ? before.replace(/\n$/, '') : before, say, linked));
      const inner = entities.slice(i + 1).filter((e) => e.offset < end);
      const link = linked || entity.type === 'text_link' || entity.type === 'code' || entity.type === 'pre';
      nodes.push(this.entity(entity, this.part(text, start, end, inner, say, link)));
      at = block && end < to && text[end] === '\n' ? end + 1 : end;
    }
    nodes.push(...this.plain(text.slice(at, to), say, linked));
    return nodes;
  },

  plain(text, say, linked) {
    if (!text) return [];
    if (linked) return [text];
    const nodes = [];
    let at = 0;
    for (const match of text.matchAll(this.FOUND)) {
      nodes.push(text.slice(at, match.index));
      const found = match[0];
      if (isWeb(found)) nodes.push(this.link(found, [found]));
      else if (found.startsWith('/')) {
        nodes.push(make('button', { type: 'button', class: 'command', onclick: () => say(found) }, found));
      } else nodes.push(make('a', { role: 'presentation' }, found));
      at = match.index + found.length;
    }
    nodes.push(text.slice(at));
    return nodes.filter((node) => node !== '');
  },

  link(url, children) {
    return isWeb(url)
      ? make('a', { href: url, target: '_blank', rel: 'noopener noreferrer', title: url }, ...children)
      : make('a', { title: url }, ...children);
  },

  entity(entity, children) {
    switch (entity.type) {
      case 'bold': return make('strong', {}, ...children);
      case 'italic': return make('em', {}, ...children);
      case 'underline': return make('u', {}, ...children);
      case 'strikethrough': return make('s', {}, ...children);
      case 'code': return make('code', {}, ...children);
      case 'pre': return make('pre', {}, ...children);
      case 'text_link': return this.link(entity.url, children);
      case 'spoiler': return this.spoiler(children);
      case 'blockquote': return make('blockquote', {}, make('span', { class: 'cut' }, ...children));
      case 'expandable_blockquote': return this.foldable(children);
      default: return make('span', {}, ...children);
    }
  },

  spoiler(children) {
    const node = make('button', { type: 'button', class: 'spoiler', 'aria-label': 'Spoiler, press to read' }, ...children);
    node.addEventListener('click', () => { node.classList.add('open'); node.removeAttribute('aria-label'); });
    return node;
  },

  foldable(children) {
    const more = make('button', { type: 'button', class: 'more', 'aria-expanded': 'false' }, 'Show more ⌄');
    const quote = make('blockquote', { class: 'folded' }, make('span', { class: 'cut' }, ...children), more);
    const turn = () => {
      const folded = quote.classList.toggle('folded');
      more.textContent = folded ? 'Show more ⌄' : 'Show less ⌃';
      more.setAttribute('aria-expanded', String(!folded));
    };
    quote.addEventListener('click', (event) => { if (!event.target.closest('a')) turn(); });
    return quote;
  },
};

/** Rich messages (Bot API 10.1): blocks, and texts that are a string, a list, or a style around a text. */
const Rich = {
  STYLES: { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', marked: 'mark',
    subscript: 'sub', superscript: 'sup' },

  draw(blocks, say) {
    return blocks.map((block) => this.block(block, say));
  },

  block(block, say) {
    const text = () => this.text(block.text, say, false);
    switch (block.type) {
      case 'heading': return make('h' + Math.min(6, block.size + 1), {}, ...text());
      case 'divider': return make('hr');
      case 'footer': return make('footer', {}, ...text());
      case 'list': return make('ul', {}, ...block.items.map((item) => make('li', {}, ...this.draw(item.blocks, say))));
      case 'blockquote':
      case 'pullquote': return make('blockquote', {}, make('span', { class: 'cut' }, ...this.draw(block.blocks, say)));
      case 'details':
        return make('details', { open: block.is_open === true },
          make('summary', {}, ...this.text(block.summary, say, false)), ...this.draw(block.blocks, say));
      default: return make('p', {}, ...text());
    }
  },

  text(text, say, linked) {
    if (typeof text === 'string') return Text.plain(text, say, linked);
    if (Array.isArray(text)) return text.flatMap((part) => this.text(part, say, linked));
    const inner = this.text(text.text, say, linked || text.type === 'url');
    if (text.type === 'url') return [Text.link(text.url, inner)];
    if (text.type === 'spoiler') return [Text.spoiler(inner)];
    return [make(this.STYLES[text.type] || 'span', {}, ...inner)];
  },
};

const Message = {
  draw(message, pane) {
    if (message.migrate_to_chat_id || message.migrate_from_chat_id) {
      return make('li', { class: 'service', 'data-id': message.message_id }, 'The group became a supergroup');
    }
    const own = pane.isOwn(message);
    const item = make('li', { class: own ? 'msg own' : 'msg', 'data-id': message.message_id });
    const bubble = make('div', { class: 'bubble' });
    const text = message.text ?? message.caption ?? '';
    const preview = make('div');
    const options = message.link_preview_options || {};
    if (!own && pane.type !== 'private') bubble.append(make('div', { class: 'author' }, this.author(message, pane)));
    if (message.photo) {
      bubble.append(make('img', { class: 'photo', src: message.media_url, alt: 'Picture', loading: 'lazy' }));
    }
    if (message.document) {
      bubble.append(make('a', { class: 'file', href: message.media_url }, '📎 ', message.document.file_name || 'File'));
    }
    if (options.show_above_text) bubble.append(preview);
    if (text) {
      const entities = message.entities || message.caption_entities;
      bubble.append(make('div', { class: 'text', dir: 'auto' }, ...Text.draw(text, entities, (command) => pane.say(command))));
      if (message.text) this.card(preview, text, entities, options);
    }
    if (message.rich_message) {
      bubble.append(make('div', { class: 'text rich', dir: 'auto' }, ...Rich.draw(message.rich_message.blocks, (command) => pane.say(command))));
    }
    if (!options.show_above_text) bubble.append(preview);
    bubble.append(this.meta(message));
    item.append(bubble);
    if (message.reply_markup) item.append(this.keys(message, pane));
    return item;
  },

  author(message, pane) {
    return message.from ? message.from.first_name : pane.title;
  },

  meta(message) {
    const time = new Date(message.date * 1000);
    const meta = make('div', { class: 'meta' });
    if (message.silent) meta.append(make('span', { role: 'img', 'aria-label': 'sent without sound', title: 'Sent without sound' }, '🔕'));
    if (message.edit_date) meta.append(make('span', { title: new Date(message.edit_date * 1000).toLocaleString() }, 'edited'));
    meta.append(make('time', { datetime: time.toISOString(), title: time.toLocaleString() },
      time.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hour12: false })));
    return meta;
  },

  keys(message, pane) {
    const rows = message.reply_markup.inline_keyboard.map((row) => make('div', {}, ...row.map((key) => this.key(key, message, pane))));
    return make('div', { class: 'keys', role: 'group', 'aria-label': 'Buttons of the message' }, ...rows);
  },

  key(key, message, pane) {
    if (key.url && isWeb(key.url)) {
      return make('a', { class: 'key', href: key.url, target: '_blank', rel: 'noopener noreferrer', 'data-out': true }, key.text);
    }
    const button = make('button', { type: 'button', class: 'key' }, key.text);
    button.addEventListener('click', () => {
      if (key.callback_data) pane.press(message, key.callback_data, button);
      else if (key.copy_text) navigator.clipboard?.writeText(key.copy_text.text).then(() => toast('Copied'));
      else toast('This button has no use on this page');
    });
    return button;
  },

  cards: new Map(),

  /** The card of the first link, if the site knows it. */
  async card(place, text, entities, options) {
    if (options.is_disabled) return;
    const named = (entities || []).find((e) => e.type === 'text_link');
    const bare = text.match(/https?:\/\/[^\s<>"]+/);
    const url = options.url || named?.url || bare?.[0];
    if (!url || !isWeb(url)) return;
    if (!this.cards.has(url)) {
      this.cards.set(url, fetch('/page/preview?url=' + encodeURIComponent(url)).then((answer) => answer.json()));
    }
    const card = await this.cards.get(url).catch(() => ({}));
    if (!card.title) { this.cards.delete(url); return; }
    const log = place.closest('.log');
    const atEnd = log && log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    const link = make('a', { class: 'card', href: url, target: '_blank', rel: 'noopener noreferrer' },
      make('i', {}, card.site), make('b', {}, card.title), make('span', {}, card.text));
    if (!options.prefer_small_media) link.append(make('img', { src: card.image, alt: '' }));
    place.append(link);
    if (atEnd) log.scrollTop = log.scrollHeight;
  },
};
