import type { Translation, TranslationState, Translations } from '@accueil/sdk';
import type { Text } from '../validate/schema/text.js';

/** How many texts of a catalog are in its own language, and how many had to be shown in the default one. */
export interface Completeness {
  texts: number;
  own: number;
  fallback: number;
}

/** What resolving needs to know of the region. */
export interface TextRules {
  lang: string;
  defaultLocale: string;
  /** State of a text in each language unless the text says otherwise. */
  states: Readonly<Record<string, TranslationState>>;
}

/** Resolves the texts of one catalog, counting as it goes. */
export class TextResolver {
  readonly completeness: Completeness = { texts: 0, own: 0, fallback: 0 };
  readonly #rules: TextRules;
  /** One mark for every text it is said of: a region says the same of most of its texts. */
  readonly #marks = new Map<string, Translation>();

  constructor(rules: TextRules) {
    this.#rules = rules;
  }

  /** The catalog's language. */
  get lang(): string {
    return this.#rules.lang;
  }

  /** The same, counting apart: for texts that another file of the language has counted already. */
  apart(): TextResolver {
    return new TextResolver(this.#rules);
  }

  /** What `make` gives, and the texts that were resolved for it. */
  counting(make: () => string): { json: string; counted: Completeness } {
    const before = { ...this.completeness };
    const json = make();
    const { texts, own, fallback } = this.completeness;
    return { json, counted: { texts: texts - before.texts, own: own - before.own, fallback: fallback - before.fallback } };
  }

  /** Counts texts that were resolved in another language, with the same outcome as they have in this one. */
  add({ texts, own, fallback }: Completeness): void {
    this.completeness.texts += texts;
    this.completeness.own += own;
    this.completeness.fallback += fallback;
  }

  /** Starts a record: its texts share one `translations`. `states` come before the region's. */
  record(states: Readonly<Record<string, TranslationState>> = {}): RecordTexts {
    return new RecordTexts((text) => this.#resolve(text, states));
  }

  #resolve(text: Text, recordStates: Readonly<Record<string, TranslationState>>): { text: string; mark?: Translation } {
    if ('neutral' in text) return { text: text.neutral };
    const { lang, defaultLocale, states } = this.#rules;
    this.completeness.texts += 1;
    const own = text.values[lang];
    if (own === undefined) {
      this.completeness.fallback += 1;
      return { text: text.values[defaultLocale] ?? '', mark: this.#mark(defaultLocale, 'missing') };
    }
    this.completeness.own += 1;
    const state = text.states[lang] ?? recordStates[lang] ?? (lang === defaultLocale ? 'source' : (states[lang] ?? 'machine'));
    return state === 'source' ? { text: own } : { text: own, mark: this.#mark(lang, state) };
  }

  #mark(lang: string, state: TranslationState): Translation {
    const key = `${lang} ${state}`;
    let mark = this.#marks.get(key);
    if (!mark) this.#marks.set(key, (mark = { lang, state }));
    return mark;
  }
}

/** The texts of one record, and where they are not source text of the catalog's language. */
export class RecordTexts {
  readonly #resolve: (text: Text) => { text: string; mark?: Translation };
  readonly #marks: Translations = {};

  constructor(resolve: (text: Text) => { text: string; mark?: Translation }) {
    this.#resolve = resolve;
  }

  /** The string of a member named by its path in the record: `description`, `phones[0].description`. */
  required(member: string, text: Text): string {
    const { text: resolved, mark } = this.#resolve(text);
    if (mark) this.#marks[member] = mark;
    return resolved;
  }

  /** The same for a member that may be absent. */
  optional(member: string, text: Text | undefined): string | undefined {
    return text === undefined ? undefined : this.required(member, text);
  }

  /** `undefined` where every text is source text. */
  get translations(): Translations | undefined {
    return Object.keys(this.#marks).length > 0 ? this.#marks : undefined;
  }
}

/** The languages that any text of a steward's record is written in. In all others the record reads the same: as it is in the default one. */
export function languagesOf(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found;
  if ('values' in value && 'states' in value) for (const lang in (value as Extract<Text, { values: unknown }>).values) found.add(lang);
  else if (Array.isArray(value)) for (const item of value as unknown[]) languagesOf(item, found);
  else for (const member in value) languagesOf(Reflect.get(value, member), found);
  return found;
}
