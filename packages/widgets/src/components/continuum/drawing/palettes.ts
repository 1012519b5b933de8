import type { Ink, Palette } from './shapes.js';

/** In the element: its tokens, so that a drawing takes the site's colours, and the visitor's scheme. */
export const TOKENS: Palette = {
  ink: 'var(--_accueil-ink)',
  soft: 'var(--_accueil-soft)',
  line: 'var(--_accueil-line)',
  edge: 'var(--_accueil-edge)',
  paper: 'var(--_accueil-paper)',
  accent: 'var(--_accueil-accent-ink)',
  tint: 'var(--_accueil-tint)',
  warn: 'var(--_accueil-warn)',
  warnWash: 'var(--_accueil-warn-wash)',
};

/** On paper and in files: the tokens' own light colours, which nothing around a file could give. */
export const PAPER: Palette = {
  ink: '#17211f',
  soft: '#54605c',
  line: '#d8dedb',
  edge: '#76837e',
  paper: '#ffffff',
  accent: '#0f5f6b',
  tint: '#e5f0f1',
  warn: '#744700',
  warnWash: '#fdf3e1',
} satisfies Record<Ink, string>;

/** The fonts of a file: what every system has, with Arabic and Persian. */
export const FILE_FONTS = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', Arial, sans-serif";
