import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIXTURE, spoil, withRegion } from '../testing/region-fixture.js';
import { compareSnapshots } from './compare-snapshots.js';
import { loadFolder } from './load.js';
import type { Snapshot } from './snapshot.js';
import { diffText } from './text.js';
import type { RecordChange, RegionDiff } from './types.js';
import { DIFF_WORDS } from './words.js';

async function snapshotOf(files: Readonly<Record<string, string>>): Promise<Snapshot> {
  return withRegion(files, async (folder) => (await loadFolder(folder, 'x')).snapshot!);
}

async function diffOf(
  after: Readonly<Record<string, string>>,
  lang = 'fr',
  before: Readonly<Record<string, string>> = FIXTURE,
): Promise<RegionDiff> {
  return compareSnapshots(await snapshotOf(before), await snapshotOf(after), lang);
}

const MAISON = 'organizations/maison.yaml';
const told = ({ records }: RegionDiff): [string, string][] => records.map(({ key, changes }) => [key, changes.join(' ')]);
const only = async (passage: string, replacement: string): Promise<RecordChange> => {
  const { records } = await diffOf(spoil(MAISON, passage, replacement));
  assert.equal(records.length, 1);
  return records[0]!;
};

describe('two states of a region compared', () => {
  it('are the same as themselves', async () => {
    const diff = await diffOf(FIXTURE);
    assert.deepEqual(diff.records, []);
    assert.equal(diff.from.version, diff.to.version);
    assert.deepEqual(diff.unassured, {
      organizations: [
        { key: 'maison', name: 'Maison de la Vallée' },
        { key: 'relais', name: 'Le Relais' },
      ],
      services: 2,
    });
    assert.match(diffText(diff, DIFF_WORDS.fr), /Rien n’a changé\.\n\nPersonne n’a confirmé depuis : 2 organismes, 2 services\.$/);
  });

  it('tell a door that closes, why, and where to go instead', async () => {
    const suspended = await only(
      '    status: active\n',
      "    status: temporarily closed\n    status_detail: { state: suspended, since: '2026-10', reason: { fr: Budget. }, replaced_by: [maison--refuge] }\n",
    );
    assert.deepEqual([suspended.changes, suspended.reason, suspended.replaced_by], [['suspended'], 'Budget.', ['Refuge']]);
    assert.ok(suspended.fields.some(({ path, after }) => path === 'status' && after === 'temporarily closed'));
    const closed = await only('    status: active\n', '    status: defunct\n    status_detail: { state: closed }\n');
    assert.deepEqual(closed.changes, ['closed']);
    const replaced = await only(
      '    status: active\n',
      '    status: defunct\n    status_detail: { state: replaced, replaced_by: [maison--refuge] }\n',
    );
    assert.deepEqual(replaced.changes, ['replaced']);
    const back = await diffOf(FIXTURE, 'fr', spoil(MAISON, '    status: active\n', '    status: inactive\n'));
    assert.deepEqual(told(back), [['maison--logement', 'reopened']]);
  });

  it('tell what was added and removed, with its organization', async () => {
    const service = '  - key: maison--cours\n    name: { fr: Cours }\n    status: active\n    locations: [maison-montclair]\n';
    const added = await only('services:\n', `services:\n${service}`);
    assert.deepEqual([added.changes, added.key, added.organization, added.fields], [['added'], 'maison--cours', 'Maison de la Vallée', []]);
    const removed = await diffOf(FIXTURE, 'fr', spoil(MAISON, 'services:\n', `services:\n${service}`));
    assert.deepEqual(told(removed), [['maison--cours', 'removed']]);
  });

  it('follow a record to its new key', async () => {
    const renamed = spoil(
      MAISON,
      'key: maison--logement\n    former_keys: [maison-loger]',
      'key: maison--toit\n    former_keys: [maison-loger, maison--logement]',
    );
    const text = (renamed[MAISON] ?? '').replace('replaced_by: [maison--logement]', 'replaced_by: [maison--toit]');
    const diff = await diffOf({ ...renamed, [MAISON]: text });
    assert.deepEqual(told(diff), [
      ['maison--toit', 'renamed'],
      ['maison--refuge', 'changed'],
    ]);
    assert.deepEqual(diff.records[0]?.former_keys, ['maison--logement']);
  });

  it('tell fields before and after, by key where a record is named', async () => {
    const phone = await only("extension: '0123'", "extension: '0456'");
    assert.deepEqual(phone.fields, [{ path: 'phones[0].extension', before: '0123', after: '0456' }]);
    const partner = await only('    partner_organizations: [relais]\n', '');
    assert.deepEqual(partner.fields, [{ path: 'partner_organization_ids', before: ['relais'] }]);
  });

  it('tell a translation apart, and its absence as nothing', async () => {
    const translated = await only('name: { fr: Refuge }', 'name: { fr: Refuge, en: Shelter, es: Refugio }');
    assert.deepEqual(translated.changes, ['translated']);
    assert.deepEqual(translated.fields, [
      { path: 'name', lang: 'en', after: 'Shelter' },
      { path: 'name', lang: 'es', after: 'Refugio' },
    ]);
    const french = await only('{ fr: Refuge }', '{ fr: Le Refuge }');
    assert.deepEqual(french.fields, [{ path: 'name', before: 'Refuge', after: 'Le Refuge' }]);
  });

  it('tell who confirmed, and what is better supported', async () => {
    const assured = await only('confidence: partial', 'confidence: partial\nassured_date: 2026-11-20');
    assert.deepEqual([assured.changes, assured.assured_date], [['assured'], '2026-11-20']);
    const sourced = await only('sources:\n', 'sources:\n  - { url: https://ville.example.org/ }\n');
    assert.deepEqual([sourced.changes, sourced.sources_added], [['sourced'], ['https://ville.example.org/']]);
  });

  it('leave drafts out, and see one published as added', async () => {
    const draft = spoil(MAISON, '    status: active\n', '    status: active\n    draft: true\n');
    assert.deepEqual(told(await diffOf(FIXTURE, 'fr', draft)).at(0), ['maison--logement', 'added']);
    const hidden = spoil('organizations/relais.yaml', 'key: relais', 'key: relais\ndraft: true');
    assert.deepEqual((await diffOf(hidden)).unread, []);
  });

  it('leave out the records of a file that cannot be read, and say so', async () => {
    const diff = await diffOf(spoil(MAISON, 'confidence: partial', 'confidence: maybe'));
    assert.deepEqual(diff.records, []);
    assert.deepEqual(diff.unread, ['organizations/maison']);
  });

  it('speak both languages, and leave nothing undefined', async () => {
    const files = spoil(MAISON, 'status: active', 'status: defunct');
    for (const lang of ['fr', 'en'] as const) {
      const text = diffText(await diffOf(files, lang), DIFF_WORDS[lang]);
      assert.match(
        text,
        lang === 'fr' ? /Fermés \(1\)\n {2}Aide au logement \(service, Maison/ : /Closed \(1\)\n {2}Housing help \(service, Maison/,
      );
      assert.doesNotMatch(text, /undefined|\[object/);
    }
  });
});
