// Draws rich messages (Bot API 10.1): blocks, and texts that are a string, a list of texts, or a style around a text.
import { make } from './dom.js';
import { link, plain, spoiler } from './text.js';

const STYLES = {
  bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', marked: 'mark', subscript: 'sub', superscript: 'sup',
};

export const drawBlocks = (blocks, deeds) => blocks.map((block) => drawBlock(block, deeds));

const drawBlock = (block, deeds) => {
  switch (block.type) {
    case 'heading': return make('h' + Math.min(6, block.size + 1), {}, ...drawText(block.text, deeds, false));
    case 'divider': return make('hr');
    case 'footer': return make('footer', {}, ...drawText(block.text, deeds, false));
    case 'list': return make('ul', {}, ...block.items.map((item) => make('li', {}, ...drawBlocks(item.blocks, deeds))));
    case 'blockquote':
    case 'pullquote': return make('blockquote', { dir: 'auto' }, make('div', { class: 'cut' }, ...drawBlocks(block.blocks, deeds)));
    case 'details': return make('details', { open: block.is_open === true },
      make('summary', {}, ...drawText(block.summary, deeds, false)), ...drawBlocks(block.blocks, deeds));
    default: return make('p', {}, ...drawText(block.text, deeds, false));
  }
};

const drawText = (text, deeds, opaque) => {
  if (typeof text === 'string') return plain(text, deeds, opaque);
  if (Array.isArray(text)) return text.flatMap((part) => drawText(part, deeds, opaque));
  const inner = drawText(text.text, deeds, opaque || text.type === 'url');
  if (text.type === 'url') return [link(text.url, deeds.follow, { title: text.url }, ...inner)];
  if (text.type === 'spoiler') return [spoiler(inner)];
  return [make(STYLES[text.type] || 'span', {}, ...inner)];
};
