// Light or dark: as the system has it, until one of them is chosen.
import { toast } from './dom.js';

const ORDER = ['auto', 'light', 'dark'];
const NAMES = { auto: 'Colours as the system has them', light: 'Light colours', dark: 'Dark colours' };

const stored = () => {
  try { return localStorage.getItem('theme') || 'auto'; } catch { return 'auto'; }
};

const apply = (theme) => { document.documentElement.dataset.theme = theme; };

export const nextTheme = () => {
  const theme = ORDER[(ORDER.indexOf(document.documentElement.dataset.theme) + 1) % ORDER.length];
  apply(theme);
  try { localStorage.setItem('theme', theme); } catch { /* kept for this page only */ }
  toast(NAMES[theme]);
};

apply(stored());
