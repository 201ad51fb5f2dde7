// Builds what the page shows. Every text reaches it as a text node: nothing that anybody says is ever read as HTML.

/** An element; attributes named on… are listeners, true and false set and leave out, null children are left out. */
export const make = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, '');
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.flat().filter((child) => child != null && child !== ''));
  return node;
};

const PATHS = {
  back: 'M15 5l-7 7 7 7',
  send: 'M4 12 20 4l-5 16-4-7z M11 13l9-9',
  more: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  theme: 'M12 4a8 8 0 1 0 0 16z M12 4a8 8 0 0 1 0 16',
  beside: 'M4 5h16v14H4z M12 5v14',
  close: 'M6 6l12 12M18 6 6 18',
  reply: 'M9 7l-5 5 5 5M4 12h10a6 6 0 0 1 6 6',
  down: 'M6 10l6 6 6-6',
  file: 'M7 3h7l5 5v13H7z M14 3v5h5',
  news: 'M4 5h13v14H6a2 2 0 0 1-2-2z M17 9h3v8a2 2 0 0 1-2 2 M7 9h7M7 13h7M7 16h4',
  slash: 'M15 5 9 19',
  silent: 'M6 10a6 6 0 0 1 9-5M18 10v3l2 4H8M4 4l16 16M10 20h4',
};

/** A line drawing that says nothing by itself: what bears it needs a name. */
export const icon = (name) => {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  for (const [key, value] of Object.entries({ viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': 'true' })) svg.setAttribute(key, value);
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
};

/** A button that shows only a drawing. */
export const iconButton = (name, label, onclick, more = {}) =>
  make('button', { type: 'button', class: 'round', 'aria-label': label, title: label, onclick, ...more }, icon(name));

/** The round sign of a person or chat, its colour by its number. */
export const face = ({ id, title }) => make('span', { class: `face face-${Math.abs(id) % 6}`, 'aria-hidden': 'true' }, [...title][0]);

/** Said by screen readers when they are done with what they say. */
export const announce = (text) => { document.getElementById('said').replaceChildren(make('p', {}, text)); };

/** A line that goes away by itself. */
export const toast = (text) => {
  const node = make('div', { class: 'toast' }, text);
  document.getElementById('toasts').append(node);
  setTimeout(() => node.remove(), 4000);
};

/** A box over the page, closed by Escape, by a press beside it, or by what its content calls. */
export const dialog = (label, build) => {
  const box = make('dialog', { 'aria-label': label });
  const close = () => box.close();
  box.append(...build(close));
  box.addEventListener('click', (event) => { if (event.target === box) close(); });
  box.addEventListener('close', () => box.remove());
  document.body.append(box);
  box.showModal();
};

/** A text in a box that must be closed. */
export const tell = (text) => dialog('Notice', (close) => [
  make('p', {}, text), make('p', { class: 'deeds' }, make('button', { type: 'button', class: 'flat', autofocus: true, onclick: close }, 'OK')),
]);
