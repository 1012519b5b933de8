import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const LANGUAGES = ['fr', 'en', 'es', 'ar', 'fa', 'uk', 'pt', 'sw'] as const;
type Language = (typeof LANGUAGES)[number];
const TRANSLATED = LANGUAGES.filter((language) => language !== 'fr');
const TAXONOMIES = ['needs', 'stages', 'audiences', 'topics', 'modes'] as const;
type Taxonomy = (typeof TAXONOMIES)[number];

/** A term as the steward writes it (docs/decisions/0001). */
interface Term {
  key: string;
  label: Record<Language, string>;
  description?: { fr: string; en: string };
  parent?: string;
  synonyms?: Partial<Record<Language, string[]>>;
  reviewed: Record<string, boolean>;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

function readTerms(taxonomy: Taxonomy): Term[] {
  const path = `${root}packages/dataset/estrie/taxonomies/${taxonomy}.yaml`;
  return parse(readFileSync(path, 'utf8')) as Term[];
}

/** As a search folds words: no accents or vowel signs, one letter for the variants Arabic and Persian keyboards type. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ىی]/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .replace(/ة/gu, 'ه')
    .replace(/[\u200c-]/gu, ' ')
    .replace(/’/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

const SCRIPTS: Record<Language, RegExp> = {
  fr: /\p{Script=Latin}/u,
  en: /\p{Script=Latin}/u,
  es: /\p{Script=Latin}/u,
  pt: /\p{Script=Latin}/u,
  sw: /\p{Script=Latin}/u,
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  uk: /\p{Script=Cyrillic}/u,
};

function everyText(term: Term): string[] {
  return [...Object.values(term.label), ...Object.values(term.description ?? {}), ...Object.values(term.synonyms ?? {}).flat()];
}

for (const taxonomy of TAXONOMIES) {
  describe(`taxonomy ${taxonomy}`, () => {
    const terms = readTerms(taxonomy);

    it('has unique kebab-case keys', () => {
      const keys = terms.map((term) => term.key);
      assert.equal(new Set(keys).size, keys.length);
      for (const key of keys) assert.match(key, /^[a-z]+(-[a-z]+)*$/);
    });

    it('has a label in each language, in its own script, unlike the others', () => {
      for (const language of LANGUAGES) {
        const labels = terms.map((term) => term.label[language]);
        for (const [index, label] of labels.entries()) {
          assert.match(label, SCRIPTS[language], `${terms[index]?.key} ${language}: ${label}`);
          if (SCRIPTS[language].source.includes('Latin')) assert.doesNotMatch(label, /[\p{Script=Arabic}\p{Script=Cyrillic}]/u);
        }
        assert.equal(new Set(labels).size, labels.length, `two labels are the same in ${language}`);
      }
    });

    it('tells Arabic from Persian letters', () => {
      for (const term of terms) {
        const arabic = [term.label.ar, ...(term.synonyms?.ar ?? [])].join(' ');
        const persian = [term.label.fa, ...(term.synonyms?.fa ?? [])].join(' ');
        assert.doesNotMatch(arabic, /[یکگچپژ]/u, `${term.key}: Persian letter in Arabic`);
        assert.doesNotMatch(persian, /[يكىة]/u, `${term.key}: Arabic letter in Persian`);
        const ukrainian = [term.label.uk, ...(term.synonyms?.uk ?? [])].join(' ');
        assert.doesNotMatch(ukrainian, /[ыэёъ]/iu, `${term.key}: Russian letter in Ukrainian`);
      }
    });

    it('has clean text: NFC, no stray space', () => {
      for (const term of terms) {
        for (const text of everyText(term)) {
          assert.equal(typeof text, 'string', `${term.key}: ${text} must be quoted`);
          assert.equal(
            text,
            text
              .normalize('NFC')
              .replace(/[ \t]+/g, ' ')
              .trim(),
            term.key,
          );
          assert.notEqual(text, '', term.key);
        }
      }
    });

    it('says for each language whether a speaker reviewed it', () => {
      for (const term of terms) {
        assert.deepEqual(Object.keys(term.reviewed).sort(), [...TRANSLATED].sort(), term.key);
        for (const state of Object.values(term.reviewed)) assert.equal(typeof state, 'boolean');
      }
    });

    it('names parents that exist and have no parent', () => {
      for (const term of terms) {
        if (term.parent === undefined) continue;
        const parent = terms.find((other) => other.key === term.parent);
        assert.ok(parent && parent.parent === undefined, `${term.key}: ${term.parent}`);
      }
    });

    it('repeats no synonym within a term', () => {
      for (const term of terms) {
        for (const words of Object.values(term.synonyms ?? {})) {
          assert.equal(new Set(words.map(fold)).size, words.length, `${term.key}: ${words.join(', ')}`);
          for (const word of words) assert.equal(word, word.toLowerCase());
        }
      }
    });

    if (taxonomy !== 'topics') {
      it('describes each term in French and English', () => {
        for (const term of terms) assert.match(`${term.description?.fr}|${term.description?.en}`, /^\S.+\.\|\S.+\.$/, term.key);
      });
    }
  });
}

describe('synonyms of needs', () => {
  const needs = readTerms('needs');

  it('are at least 12 in French and 6 in each other language', () => {
    for (const term of needs) {
      for (const language of LANGUAGES) {
        const count = term.synonyms?.[language]?.length ?? 0;
        assert.ok(count >= (language === 'fr' ? 12 : 6), `${term.key} ${language}: ${count}`);
      }
    }
  });

  it('stand under one need only, in whatever language they are typed', () => {
    const owners = new Map<string, string>();
    for (const term of needs) {
      for (const [language, words] of Object.entries(term.synonyms ?? {})) {
        for (const word of words) {
          const owner = owners.get(fold(word)) ?? term.key;
          assert.equal(owner, term.key, `${language}: ${word} is under ${owner} and ${term.key}`);
          owners.set(fold(word), term.key);
        }
      }
    }
  });

  const WORDS: [string, string][] = [
    ['cours de français', 'francisation'],
    ['francisation', 'francisation'],
    ['apprendre le français', 'francisation'],
    ['médecin', 'health'],
    ['housing', 'housing'],
    ['عمل', 'employment'],
    ['permis de travail', 'immigration'],
    ['garderie', 'childcare'],
    ['friperie', 'material-aid'],
  ];
  for (const [word, need] of WORDS) {
    it(`know « ${word} » as ${need}`, () => {
      const found = needs.filter((term) =>
        Object.values(term.synonyms ?? {})
          .flat()
          .some((other) => fold(other) === fold(word)),
      );
      assert.deepEqual(
        found.map((term) => term.key),
        [need],
      );
    });
  }
});

describe('the collected data', () => {
  const organizations = `${root}../shared/data/organizations.json`;
  const trainings = `${root}../shared/data/trainings.json`;
  const skip = existsSync(organizations) && existsSync(trainings) ? false : '../shared/data is absent';

  interface Collected {
    domains?: string[];
    stages?: string[];
    audience?: string[];
    topics?: string[];
    format?: string;
    services?: Collected[];
  }
  const readAll = (path: string): Collected[] => JSON.parse(readFileSync(path, 'utf8')) as Collected[];
  const keysOf = (taxonomy: Taxonomy): Set<string> => new Set(readTerms(taxonomy).map((term) => term.key));

  it('uses no need, stage or audience without a term', { skip }, () => {
    const services = readAll(organizations).flatMap((organization) => organization.services ?? []);
    assert.ok(services.length > 0);
    const used = (member: 'domains' | 'stages' | 'audience'): Set<string> => new Set(services.flatMap((service) => service[member] ?? []));
    const unknown = [
      ...[...used('domains')].filter((key) => !keysOf('needs').has(key)),
      ...[...used('stages')].filter((key) => !keysOf('stages').has(key)),
      ...[...used('audience')].filter((key) => !keysOf('audiences').has(key)),
    ];
    assert.deepEqual(unknown, []);
  });

  it('uses no topic, audience or format of training without a term', { skip }, () => {
    const courses = readAll(trainings);
    assert.ok(courses.length > 0);
    // The collected formats are English words (`in-person`): a mode answers to them as synonyms.
    const modes = new Set(readTerms('modes').flatMap((term) => [term.key, ...(term.synonyms?.en ?? [])]));
    const unknown = [
      ...courses.flatMap((course) => course.topics ?? []).filter((key) => !keysOf('topics').has(key)),
      ...courses.flatMap((course) => course.audience ?? []).filter((key) => !keysOf('audiences').has(key)),
      ...courses.flatMap((course) => course.format ?? []).filter((key) => !modes.has(key)),
    ];
    assert.deepEqual(unknown, []);
  });
});
