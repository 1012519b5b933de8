import type { fr } from './fr.js';

/** One sentence or label a sentence, in one language. */
export type PageWords = Readonly<Record<keyof typeof fr, string>>;
