import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { DIFF_WORDS } from '../diff/words.js';
import { readHtml } from '../testing/html.js';
import { digestAtom } from './atom.js';
import { digestPage } from './html.js';
import type { DigestContext } from './sentences.js';
import { digestText } from './text.js';
import { DIGEST_CHANGES, GAP_CHANGES, type RegionDigest } from './types.js';
import { DIGEST_WORDS } from './words.js';

const MAISON = { key: 'maison--logement', name: 'Aide au logement', organization: 'Maison' };
const ZERO = (kinds: readonly string[]): never => Object.fromEntries(kinds.map((kind) => [kind, 1])) as never;

/** A digest with something of everything. */
function digest(name = 'Aide au logement', day = '2026-10-01'): RegionDigest {
  return {
    format: 'accueil-digest/1',
    region: { key: 'vallee', name: 'La Vallée', steward: 'La table' },
    lang: 'fr',
    since: { day, version: 'a' },
    today: { day: '2026-11-26', version: 'b' },
    counts: { records: ZERO(DIGEST_CHANGES), gaps: ZERO(GAP_CHANGES) },
    records: [
      {
        ...MAISON,
        kind: 'service',
        id: 'a2a7d9f0-5a35-5c3e-8f0e-0a5a0f6f1c11',
        name,
        changes: [...DIGEST_CHANGES],
        by_date: true,
        from: '2026-10',
        until: '2027',
        reason: name,
        replaced_by: [name],
        former_keys: ['maison--loger'],
        assured_date: '2026-11-20',
        members: ['phones', 'xyz'],
      },
    ],
    rules: '1',
    gaps: GAP_CHANGES.map((kind) => ({
      kind,
      needs: [{ key: 'housing', name }],
      stages: [{ key: 'arrival', name: 'Arrivée' }],
      territories: [
        { key: 'haute-vallee', name: 'Haute-Vallée' },
        { key: 'basse-vallee', name: 'Basse-Vallée' },
      ],
      audiences: [{ key: 'refugees', name }],
      from: { kind: 'one-organization', rule: 'one-organization' },
      to: { kind: 'suspended-only', rule: 'suspended' },
      by_date: true,
      services: [MAISON],
      gained: [],
      gone: kind === 'closed' ? Array.from({ length: 9 }, (_, n) => ({ ...MAISON, name: `${name} ${n}` })) : [],
    })),
    extent: { needs: 2, stages: 1, territories: 2 },
    aged: [{ ...MAISON, name }],
    unverified: { organizations: [{ key: 'maison', name }], services: 2 },
    unread: ['organizations/relais'],
  };
}
const context = (given: RegionDigest, lang: 'fr' | 'en' = 'fr'): DigestContext => ({
  digest: { ...given, lang },
  words: DIGEST_WORDS[lang],
  diffWords: DIFF_WORDS[lang],
});
const ATOM = { updated: new Date('2026-11-26T00:00:00Z'), author: 'La table', baseUrl: 'https://example.org/d/' };

describe('a digest written', () => {
  it('as text, in both languages, leaves nothing undefined', () => {
    const text = digestText(context(digest()));
    assert.match(text, /^La Vallée : depuis la dernière rencontre\nDu 1er octobre 2026 au 26 novembre 2026\.\n\nLacunes ouvertes \(1\)\n/);
    assert.match(
      text,
      / {2}Aide au logement · Arrivée · partout · pour : Aide au logement\n {6}offert par un seul organisme → suspendu, sans remplacement connu\n/,
    );
    assert.match(text, /selon : Aide au logement \(Maison\)\n {6}une date est passée/);
    assert.match(text, /en moins : Aide au logement 0 \(Maison\), .* et 4 de plus\n/);
    assert.match(
      text,
      /Suspendus \(1\)\n {2}Aide au logement \(service, Maison\)\n {6}Aide au logement\n {6}depuis : octobre 2026\n {6}jusqu’à : 2027\n/,
    );
    assert.match(text, /Modifiés \(1\)\n.*\n {6}téléphones et xyz\n/);
    assert.match(text, /Confirmés \(1\)\n.*\n {6}le 20 novembre 2026\n/);
    assert.match(text, /Personne n’a confirmé depuis : 1 organisme, 2 services\.\n\nNon comparés.*organizations\/relais\.$/);
    for (const lang of ['fr', 'en'] as const) assert.doesNotMatch(digestText(context(digest(), lang)), /undefined|\[object/);
    assert.match(
      digestText(context(digest(), 'en')),
      /^La Vallée: since the last meeting\nFrom October 1, 2026 to November 26, 2026\.\n\nGaps that opened \(1\)/,
    );
  });

  it('says that nothing changed, and where gaps could not be compared', () => {
    const quiet: RegionDigest = { ...digest(), records: [], aged: [], unread: [], unverified: { organizations: [], services: 0 } };
    delete quiet.gaps;
    assert.match(digestText(context({ ...quiet, gaps: [] })), /\n\nRien n’a changé\.$/);
    assert.match(digestText(context(quiet)), /Les lacunes n’ont pas pu être comparées/);
  });

  it('as a page that is sound, whole and alone', async () => {
    for (const lang of ['fr', 'en'] as const) {
      const page = await digestPage(context(digest(), lang), 'CC-BY-4.0');
      const { elements, errors } = readHtml(page);
      assert.deepEqual(errors, []);
      assert.equal(elements.find(({ tag }) => tag === 'html')?.attributes['lang'], `${lang}-CA`);
      const tags = new Set(elements.map(({ tag }) => tag));
      for (const tag of ['script', 'link', 'img', 'iframe']) assert.equal(tags.has(tag), false, tag);
      const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
      assert.equal(new Set(ids).size, ids.length);
      for (const { tag, attributes } of elements)
        if (tag === 'a') assert.ok(ids.includes(attributes['href']?.slice(1) ?? ''), attributes['href']);
      assert.doesNotMatch(page, /undefined|\[object|style="/);
    }
  });

  it('as an Atom feed: an entry a change, the same one at the same meeting having the same id', async () => {
    const idsOf = async (given: RegionDigest): Promise<string[]> =>
      [...(await digestAtom(context(given), ATOM)).matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id ?? '');
    const ids = await idsOf(digest());
    assert.equal(ids.length, 1 + GAP_CHANGES.length + 1);
    assert.ok(ids.every((id) => /^urn:uuid:[0-9a-f-]{36}$/.test(id)));
    const other = { ...digest(), today: { day: '2026-11-27', version: 'c' } };
    assert.deepEqual(await idsOf(other), ids);
    const later = await idsOf(digest(undefined, '2026-11-01'));
    assert.equal(later[0], ids[0]);
    assert.ok(later.slice(1).every((id) => !ids.includes(id)));
    const xml = await digestAtom(context(digest()), ATOM);
    const address = 'https://example.org/d/pages/fr/services/maison--logement.html';
    assert.equal(xml.includes(address), false, 'a record that was taken out has no page');
    const [record] = digest().records;
    assert.ok(record);
    const there = { ...digest(), records: [{ ...record, changes: ['added' as const] }] };
    assert.ok((await digestAtom(context(there), ATOM)).includes(`href="${address}"`));
    assert.match(xml, /Lacune ouverte : Aide au logement · Arrivée · partout/);
  });

  it('stays well formed, its markup ours alone, whatever the data hold', async () => {
    const fail = (message: string): never => assert.fail(message);
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(']]>', '<script>', '</style>', '&amp;', '</entry>', '\u0000', '\ud800', '"'),
        async (text, trap) => {
          const given = context(digest(`${text}${trap}${text}`));
          const xml = await digestAtom(given, ATOM);
          const parser = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } });
          const feed = parser.parseFromString(xml, 'application/xml').documentElement;
          assert.equal(feed.getElementsByTagName('entry').length, GAP_CHANGES.length + 1);
          const tags = readHtml(await digestPage(given, 'CC-BY-4.0')).elements.map(({ tag }) => tag);
          assert.deepEqual(tags, TAGS);
        },
      ),
      { numRuns: 40 },
    );
  });
});

const TAGS = readHtml(await digestPage(context(digest()), 'CC-BY-4.0')).elements.map(({ tag }) => tag);
