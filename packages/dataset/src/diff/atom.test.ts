import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { diffAtom } from './atom.js';
import type { RecordChange, RegionDiff } from './types.js';
import { CHANGE_KINDS } from './types.js';
import { DIFF_WORDS } from './words.js';

const RECORD: RecordChange = {
  kind: 'service',
  id: 'a2a7d9f0-5a35-5c3e-8f0e-0a5a0f6f1c11',
  key: 'maison--logement',
  name: 'Aide au logement',
  organization: 'Maison',
  changes: ['suspended', 'changed'],
  fields: [{ path: 'phones[0].number', before: '819-555-0100', after: '819-555-0101' }],
  reason: 'Budget.',
};

function diffWith(record: RecordChange, version = '0123456789abcdef'): RegionDiff {
  return {
    format: 'accueil-diff/1',
    region: { key: 'vallee', name: 'La Vallée' },
    lang: 'fr',
    from: { label: '/home/somebody/a', version: 'a', date: '2026-10-01' },
    to: { label: '/home/somebody/b', version },
    counts: Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, 0])) as RegionDiff['counts'],
    records: [record],
    unassured: { organizations: [], services: 0 },
    unread: [],
  };
}

const OPTIONS = { updated: new Date('2026-11-26T12:00:00Z'), author: 'La Vallée', baseUrl: 'https://example.org/d/' };

function parse(xml: string): Document {
  const fail = (message: string): never => assert.fail(message);
  return new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } }).parseFromString(xml, 'application/xml');
}

describe('the feed of a comparison', () => {
  it('is Atom: an id, a title, a date and an author; an entry a record', async () => {
    const xml = await diffAtom(diffWith(RECORD), DIFF_WORDS.fr, OPTIONS);
    const feed = parse(xml).documentElement;
    assert.deepEqual([feed.tagName, feed.getAttribute('xmlns')], ['feed', 'http://www.w3.org/2005/Atom']);
    const text = (name: string): string[] => Array.from(feed.getElementsByTagName(name), (node) => node.textContent);
    assert.equal(text('title')[1], 'Suspendu, Modifié : Aide au logement (service, Maison)');
    assert.deepEqual(text('updated'), ['2026-11-26T12:00:00.000Z', '2026-11-26T12:00:00.000Z']);
    assert.ok(text('id').every((id) => /^urn:uuid:[0-9a-f-]{36}$/.test(id)));
    assert.match(text('content')[0] ?? '', /<li>Budget\.<\/li>.*téléphones\[0\]\.number : 819-555-0100 → 819-555-0101/);
    assert.match(xml, /href="https:\/\/example\.org\/d\/pages\/fr\/services\/maison--logement\.html"/);
    assert.doesNotMatch(xml, /somebody/);
  });

  it('gives the same bytes for the same comparison, and other ids for another version', async () => {
    const once = await diffAtom(diffWith(RECORD), DIFF_WORDS.fr, OPTIONS);
    assert.equal(await diffAtom(diffWith(RECORD), DIFF_WORDS.fr, OPTIONS), once);
    const ids = (xml: string): string[] => [...xml.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id ?? '');
    const other = await diffAtom(diffWith(RECORD, 'fedcba9876543210'), DIFF_WORDS.fr, OPTIONS);
    assert.equal(ids(other)[0], ids(once)[0]);
    assert.notEqual(ids(other)[1], ids(once)[1]);
  });

  it('stays well formed, and its markup ours alone, whatever the data hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(']]>', '<script>', '&amp;', '</entry>', '\u0000', '\ud800', '"', '&'),
        async (text, trap) => {
          const hostile = `${text}${trap}${text}`;
          const record = {
            ...RECORD,
            name: hostile,
            organization: hostile,
            reason: hostile,
            fields: [{ path: hostile, before: hostile, after: hostile }],
          };
          const feed = parse(await diffAtom(diffWith(record), DIFF_WORDS.fr, { ...OPTIONS, author: hostile })).documentElement;
          assert.equal(feed.getElementsByTagName('entry').length, 1);
          const content = feed.getElementsByTagName('content')[0]?.textContent ?? '';
          assert.equal(content.replace(/<\/?(?:p|ul|li)>/g, '').includes('<'), false, content);
        },
      ),
    );
  });
});
