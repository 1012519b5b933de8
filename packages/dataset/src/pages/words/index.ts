import { ar } from './ar.js';
import { en } from './en.js';
import { es } from './es.js';
import { fa } from './fa.js';
import { fr } from './fr.js';
import { pt } from './pt.js';
import { sw } from './sw.js';
import type { PageWords } from './types.js';
import { uk } from './uk.js';

/** The words of the pages, by language (BCP 47). */
export const PAGE_WORDS: Readonly<Record<string, PageWords>> = { fr, en, es, ar, fa, uk, pt, sw };
