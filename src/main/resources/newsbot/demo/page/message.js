// Draws one message: author, picture, file, text, card, time, buttons.
import { dialog, face, icon, iconButton, make } from './dom.js';
import { card } from './card.js';
import { keys } from './keys.js';
import { drawBlocks } from './rich.js';
import { draw } from './text.js';
import { inShort } from './world.js';

const KILO = 1024;

const size = (bytes) => (bytes < KILO ? `${bytes} bytes` : bytes < KILO * KILO ? `${Math.round(bytes / KILO)} KB` : `${(bytes / KILO / KILO).toFixed(1)} MB`);

const photo = (message, grown) => {
  const picture = () => make('img', { src: message.media_url, alt: message.caption ? '' : 'Picture', onload: grown });
  return make('button', {
    type: 'button', class: 'photo', 'aria-label': 'Enlarge the picture',
    onclick: () => dialog('Picture', (close) => [make('button', { type: 'button', class: 'large', 'aria-label': 'Close the picture', onclick: close }, picture())]),
  }, picture());
};

const file = (message) => {
  const name = message.document.file_name || 'file';
  return make('a', { class: 'file', href: message.media_url, download: name, 'aria-label': `Download ${name}` },
    make('span', { class: 'sheet' }, icon('file')), make('span', {}, make('b', {}, name), make('small', {}, size(message.document.file_size))));
};

const meta = (message, view) => {
  const full = view.world.moment(message.date);
  return make('span', { class: 'meta' },
    message.silent ? make('span', { role: 'img', 'aria-label': 'sent without sound', title: 'Sent without sound' }, icon('silent')) : null,
    message.edit_date ? make('span', { title: 'Edited ' + view.world.moment(message.edit_date) }, 'edited') : null,
    make('time', { datetime: new Date(message.date * 1000).toISOString(), title: full }, view.world.time(message.date)),
    view.isOwn(message) ? make('span', { class: 'ticks', 'aria-hidden': 'true' }, '✓✓') : null);
};

const quoted = (message) => make('div', { class: 'replied' },
  make('b', {}, message.from?.first_name || message.chat.title || ''), make('span', { dir: 'auto' }, inShort(message)));

/** Who wrote it: in a channel, the channel. */
export const author = (message, chat) => message.from?.first_name || chat.title;

/** A message in a view, which gives world, chat, isOwn and the deeds say, follow, press, reply, grown. */
export const drawMessage = (message, view) => {
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) {
    return make('li', { class: 'service', 'data-id': message.message_id, tabindex: '-1' }, 'The group became a supergroup');
  }
  const own = view.isOwn(message);
  const name = own ? 'You' : author(message, view.chat);
  const named = !own && view.chat.type === 'supergroup';
  const preview = card(message, view, view.grown);
  const above = message.link_preview_options?.show_above_text;
  const text = message.text ?? message.caption ?? '';
  const bubble = make('div', { class: message.photo ? 'bubble pictured' : 'bubble' },
    named ? make('div', { class: `author tint-${Math.abs(message.from?.id || 0) % 6}` }, name) : null,
    message.via_bot ? make('div', { class: 'via' }, `via @${message.via_bot.username}`) : null,
    message.reply_to_message ? quoted(message.reply_to_message) : null,
    message.photo ? photo(message, view.grown) : null,
    message.document ? file(message) : null,
    above ? preview : null,
    text ? make('div', { class: 'text', dir: 'auto' }, ...draw(text, message.entities || message.caption_entities, view)) : null,
    message.rich_message ? make('div', { class: 'text rich', dir: 'auto' }, ...drawBlocks(message.rich_message.blocks, view)) : null,
    above ? null : preview,
    meta(message, view));
  const reply = view.chat.type === 'channel' ? null
    : iconButton('reply', 'Reply to this message', () => view.reply(message), { class: 'round reply', tabindex: '-1' });
  return make('li', { class: own ? 'msg own' : 'msg', 'data-id': message.message_id, tabindex: '-1', 'aria-label': `${name}, ${view.world.time(message.date)}: ${inShort(message)}` },
    named ? face({ id: message.from?.id || 0, title: name }) : null, make('div', { class: 'body' }, bubble, keys(message, view)), reply);
};
