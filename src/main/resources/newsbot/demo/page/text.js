// Draws texts with their entities (Bot API, MessageEntity).
import { make } from './dom.js';

const FOUND = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]|(?<![\w/<>])\/[a-z0-9_]{1,32}(?:@\w+)?|(?<![\w&])#[\p{L}_][\p{L}\p{N}_]*|(?<!\w)@\w{4,32}/giu;
const BLOCK = /blockquote$|^pre$/;
const OPAQUE = new Set(['text_link', 'code', 'pre']);
const TAGS = { bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', pre: 'pre' };

export const isWeb = (url) => /^https?:\/\//i.test(url);

/** A link; `follow(url)` may take a press, and returns then true. Addresses that are not the web's stay texts. */
export const link = (url, follow, attributes, ...children) => {
  if (!isWeb(url)) return make('span', { title: url }, ...children);
  return make('a', {
    href: url, target: '_blank', rel: 'noopener noreferrer', ...attributes,
    onclick: (event) => { if (follow(url)) event.preventDefault(); },
  }, ...children);
};

/** The text as nodes, outer entities holding inner ones. Deeds: say(command) and follow(url). */
export const draw = (text, entities, deeds) => {
  const sorted = [...(entities || [])].filter((entity) => entity.type !== 'bot_command')
    .sort((a, b) => a.offset - b.offset || b.length - a.length);
  return part(text, 0, text.length, sorted, deeds, false);
};

const part = (text, from, to, entities, deeds, opaque) => {
  const nodes = [];
  let at = from;
  entities.forEach((entity, i) => {
    const start = Math.max(entity.offset, from);
    const end = Math.min(entity.offset + entity.length, to);
    if (start < at || end <= start) return;
    const block = BLOCK.test(entity.type);
    // the line breaks around a block are the block's own edges
    const before = text.slice(at, start);
    nodes.push(...plain(block ? before.replace(/\n$/, '') : before, deeds, opaque));
    const inner = entities.slice(i + 1).filter((one) => one.offset < end);
    nodes.push(drawn(entity, part(text, start, end, inner, deeds, opaque || OPAQUE.has(entity.type)), deeds));
    at = block && end < to && text[end] === '\n' ? end + 1 : end;
  });
  nodes.push(...plain(text.slice(at, to), deeds, opaque));
  return nodes;
};

/** A text without entities: its addresses, commands, tags and names become what they are. */
export const plain = (text, deeds, opaque) => {
  if (!text) return [];
  if (opaque) return [text];
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(FOUND)) {
    const found = match[0];
    nodes.push(text.slice(at, match.index));
    if (isWeb(found)) nodes.push(link(found, deeds.follow, {}, found));
    else if (found.startsWith('/')) nodes.push(make('button', { type: 'button', class: 'command', onclick: () => deeds.say(found) }, found));
    else nodes.push(make('span', { class: 'tag' }, found));
    at = match.index + found.length;
  }
  nodes.push(text.slice(at));
  return nodes.filter((node) => node !== '');
};

const drawn = (entity, children, deeds) => {
  switch (entity.type) {
    case 'text_link': return link(entity.url, deeds.follow, { title: entity.url }, ...children);
    case 'spoiler': return spoiler(children);
    case 'blockquote': return make('blockquote', { dir: 'auto' }, make('div', { class: 'cut' }, ...children));
    case 'expandable_blockquote': return foldable(children);
    default: return make(TAGS[entity.type] || 'span', {}, ...children);
  }
};

export const spoiler = (children) => {
  const node = make('button', { type: 'button', class: 'spoiler', 'aria-label': 'Spoiler, press to read' }, ...children);
  node.addEventListener('click', () => { node.classList.add('open'); node.removeAttribute('aria-label'); });
  return node;
};

const foldable = (children) => {
  const more = make('button', { type: 'button', class: 'more', 'aria-expanded': 'false' }, 'Show more');
  const quote = make('blockquote', { class: 'folded', dir: 'auto' }, make('div', { class: 'cut' }, ...children), more);
  quote.addEventListener('click', (event) => {
    if (event.target.closest('a') || String(getSelection())) return;
    const folded = quote.classList.toggle('folded');
    more.textContent = folded ? 'Show more' : 'Show less';
    more.setAttribute('aria-expanded', String(!folded));
  });
  return quote;
};
