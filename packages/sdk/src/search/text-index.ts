import type { LinkedCatalog } from '../hsds/link.js';
import { termId } from '../hsds/term-id.js';
import { SEARCHED, type TermPhrases } from './phrases.js';
import { sorted } from './sorted.js';
import { stem } from './stem.js';
import { wordsOf } from './words.js';

/** How much a word counts where it stands. */
const WEIGHTS = { name: 12, alternate_name: 6, term: 4, synonym: 3.5, organization: 5, words: 1 };
const SECONDARY_TERM = 0.4;

/**
 * The words of a catalog. A document is a service (0 to `services` − 1), then a taxonomy term, then an organization, in the catalog's order:
 * the words of a term or an organization are kept once, and spread to their services when asked.
 */
export interface TextIndex {
  readonly services: number;
  /** How many documents are terms. */
  readonly terms: number;
  /** Folded, sorted by code unit. */
  readonly vocabulary: readonly string[];
  /** Of word `n`: postings `starts[n]` up to `starts[n + 1]`. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  readonly weights: Float32Array;
  /** Word numbers by stem. */
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  /** A word as it is written somewhere, accents and all, where that differs. */
  readonly written: ReadonlyMap<string, string>;
  /** Services of a term or an organization, by document number minus `services`. */
  readonly spread: readonly (readonly number[])[];
}

/** Reads every word of a catalog once, yielding between records so that a caller can share the thread. */
export function* buildTextIndex(catalog: LinkedCatalog, terms: readonly TermPhrases[]): Generator<undefined, TextIndex> {
  const postings = new Map<string, Map<number, number>>();
  const written = new Map<string, string>();
  const add = (document: number, text: string | undefined, weight: number): void => {
    if (!text) return;
    const seen = new Set<string>();
    for (const { word, start, end } of wordsOf(text)) {
      // The second time in the same text tells little more.
      const worth = seen.has(word) ? weight * 0.1 : weight;
      seen.add(word);
      let list = postings.get(word);
      if (!list) postings.set(word, (list = new Map<number, number>()));
      list.set(document, (list.get(document) ?? 0) + worth);
      const form = text.slice(start, end).toLowerCase();
      // The greatest form is the one with its accents, whatever the order of the records.
      if (form !== word && form > (written.get(word) ?? '')) written.set(word, form);
    }
  };

  const { services, organizations } = catalog;
  // Numbers of the services of each term, `needs/housing`, and of each organization, by id.
  const groups = new Map<string, number[]>();
  const join = (group: string, n: number): void => {
    const members = groups.get(group);
    if (members) members.push(n);
    else groups.set(group, [n]);
  };
  for (const [n, service] of services.entries()) {
    // A word of a short name tells more.
    add(n, service.name, WEIGHTS.name * (1 + 0.5 / wordsOf(service.name).length));
    add(n, service.alternate_name, WEIGHTS.alternate_name);
    add(n, service.description, WEIGHTS.words);
    add(n, service.eligibility_description, WEIGHTS.words);
    add(n, service.application_process, WEIGHTS.words / 2);
    for (const taxonomy of SEARCHED) for (const key of service[taxonomy]) join(termId(taxonomy, key), n);
    for (const id of [service.organization_id, ...(service.partner_organization_ids ?? [])]) join(id, n);
    yield;
  }
  const spread: number[][] = [];
  for (const { term, synonyms } of terms) {
    const { taxonomy, key, name } = term;
    const document = services.length + spread.length;
    const share = taxonomy === 'needs' ? 1 : SECONDARY_TERM;
    add(document, name, WEIGHTS.term * share);
    for (const [, phrases] of synonyms) {
      add(document, phrases.join(' '), WEIGHTS.synonym * share);
      yield;
    }
    spread.push(groups.get(termId(taxonomy, key)) ?? []);
  }
  for (const { id, name, alternate_name, description } of organizations) {
    const document = services.length + spread.length;
    add(document, name, WEIGHTS.organization);
    add(document, alternate_name, WEIGHTS.organization);
    add(document, description, WEIGHTS.words);
    spread.push(groups.get(id) ?? []);
    yield;
  }
  return yield* pack(postings, { services: services.length, terms: terms.length, written, spread });
}

function* pack(
  postings: Map<string, Map<number, number>>,
  rest: Pick<TextIndex, 'services' | 'terms' | 'written' | 'spread'>,
): Generator<undefined, TextIndex> {
  const vocabulary = yield* sorted([...postings.keys()], (a, b) => (a < b ? -1 : 1));
  let size = 0;
  for (const list of postings.values()) size += list.size;
  const starts = new Uint32Array(vocabulary.length + 1);
  const documents = new Uint32Array(size);
  const weights = new Float32Array(size);
  const byStem = new Map<string, number[]>();
  let at = 0;
  for (const [n, word] of vocabulary.entries()) {
    starts[n] = at;
    for (const [document, weight] of postings.get(word) ?? []) {
      documents[at] = document;
      // A cap, so that a long text cannot outweigh a name by repeating itself.
      weights[at] = Math.min(weight, 20);
      at += 1;
    }
    const root = stem(word);
    const family = byStem.get(root);
    if (family) family.push(n);
    else byStem.set(root, [n]);
    if (n % 64 === 0) yield;
  }
  starts[vocabulary.length] = at;
  return { ...rest, vocabulary, starts, documents, weights, byStem };
}
