// The buttons under a message (Bot API, InlineKeyboardButton).
import { make, toast } from './dom.js';
import { isWeb, link } from './text.js';

/** The rows of buttons, or null. */
export const keys = (message, view) => {
  const rows = message.reply_markup?.inline_keyboard;
  return rows ? make('div', { class: 'keys', role: 'group', 'aria-label': 'Buttons' },
    ...rows.map((row) => make('div', {}, ...row.map((key) => drawn(key, message, view))))) : null;
};

const drawn = (key, message, view) => {
  const style = key.style ? ` ${key.style}` : '';
  if (key.url && isWeb(key.url)) return link(key.url, view.follow, { class: 'key out' + style }, key.text);
  const button = make('button', { type: 'button', class: 'key' + style, 'data-press': key.callback_data }, key.text);
  button.addEventListener('click', () => pressed(key, message, view, button));
  return button;
};

const pressed = (key, message, view, button) => {
  if (key.callback_data) view.press(message, key.callback_data, button);
  else if (key.switch_inline_query != null) view.inline(key.switch_inline_query, true);
  else if (key.switch_inline_query_current_chat != null) view.inline(key.switch_inline_query_current_chat, false);
  else if (key.copy_text) navigator.clipboard?.writeText(key.copy_text.text).then(() => toast('Copied'));
  else toast('This button has no use on this page');
};

/** Keeps the focus, and what was unfolded, when a message is drawn anew. */
export const keepState = (old, node) => {
  const quotes = node.querySelectorAll('blockquote.folded');
  old.querySelectorAll('blockquote').forEach((quote, i) => {
    if (quote.querySelector('.more') && !quote.classList.contains('folded')) quotes[i]?.querySelector('.more').click();
  });
  if (!old.contains(document.activeElement)) return () => {};
  const stops = (of) => [...of.querySelectorAll('.keys .key, .text a, .text button, .photo, .file')];
  const before = stops(old);
  const after = stops(node);
  const held = before.indexOf(document.activeElement);
  const same = before.length === after.length ? after[held] : after.find((stop) => stop.classList.contains('key'));
  return () => (same || node).focus({ preventScroll: true });
};
