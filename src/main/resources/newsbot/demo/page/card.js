// Link previews: the card of a message's first link, if the sample site knows it.
import { make } from './dom.js';
import { get } from './api.js';
import { isWeb, link } from './text.js';

const known = new Map();

const address = (text, entities, options) =>
  options.url || (entities || []).find((entity) => entity.type === 'text_link')?.url || text.match(/https?:\/\/[^\s<>"]+/)?.[0];

const fetched = (url) => {
  if (!known.has(url)) known.set(url, get('preview?url=' + encodeURIComponent(url)).catch(() => ({})));
  return known.get(url).then((card) => {
    if (!card.title) known.delete(url);
    return card;
  });
};

/** The place of a message's card, which comes when it is known; null when there can be none. `grown` is told then. */
export const card = (message, deeds, grown) => {
  const options = message.link_preview_options || {};
  const url = message.text == null || options.is_disabled ? null : address(message.text, message.entities, options);
  if (!url || !isWeb(url)) return null;
  const place = make('div', { class: 'card-place' });
  fetched(url).then((found) => {
    if (!found.title) return;
    const picture = make('img', { src: found.image, alt: '', onload: grown });
    place.append(link(url, deeds.follow, { class: options.prefer_small_media ? 'card small' : 'card' },
      make('span', { class: 'words' }, make('i', {}, found.site), make('b', { dir: 'auto' }, found.title), make('span', { dir: 'auto' }, found.text)), picture));
    grown();
  });
  return place;
};
