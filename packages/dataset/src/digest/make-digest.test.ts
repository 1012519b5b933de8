import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadFolder } from '../diff/load.js';
import type { Snapshot } from '../diff/snapshot.js';
import { FIXTURE, spoil, withRegion } from '../testing/region-fixture.js';
import { makeDigest } from './make-digest.js';
import { momentOf } from './side.js';
import { GAP_CHANGES, type GapChange, type RegionDigest } from './types.js';

type Files = Readonly<Record<string, string>>;
const MAISON = 'organizations/maison.yaml';
const [MET, TODAY] = ['2026-09-15', '2026-11-26'];

async function snapshotOf(files: Files): Promise<Snapshot> {
  return withRegion(files, async (folder) => (await loadFolder(folder, 'x')).snapshot!);
}

async function digestOf(before: Files, after: Files, [met, today] = [MET, TODAY]): Promise<RegionDigest> {
  return makeDigest({ snapshot: await snapshotOf(before), day: met }, { snapshot: await snapshotOf(after), day: today }, 'fr');
}

/** The fixture with its housing service sure of its territory, and otherwise as told. */
function housing(status = 'status: active', more = ''): Files {
  const files = spoil(
    MAISON,
    "- { territory: haute-vallee, municipalities: ['99010'], unconfirmed: true }",
    '- { territory: haute-vallee }',
  );
  const text = (files[MAISON] ?? '')
    .replace('    status: active\n', `    ${status}\n`)
    .replace('    audiences: [everyone]\n', `    audiences: [everyone]\n${more}`);
  return { ...files, [MAISON]: text };
}
const SUSPENDED = "status: temporarily closed\n    status_detail: { state: suspended, since: '2026-10', reason: { fr: Budget. } }";
const told = ({ records }: RegionDigest): [string, string][] => records.map(({ key, changes }) => [key, changes.join(' ')]);
/** `opened: housing/arrival/haute-vallee/ one-organization → suspended-only`. */
const gap = ({ kind, needs, stages, territories, audiences, from, to }: GapChange): string =>
  `${kind}: ${[needs, stages, territories, audiences].map((terms) => terms.map(({ key }) => key).join('+')).join('/')} ${from.kind} → ${to.kind}`;
const gaps = ({ gaps: all }: RegionDigest): string[] => (all ?? []).map(gap);

describe('the digest of the table', () => {
  it('of the same data on days between which nothing passes says nothing, but who has confirmed nothing', async () => {
    const digest = await digestOf(FIXTURE, FIXTURE);
    assert.deepEqual([digest.records, digest.gaps, digest.aged, digest.unread], [[], [], [], []]);
    assert.deepEqual(digest.unverified, {
      organizations: [
        { key: 'maison', name: 'Maison de la Vallée' },
        { key: 'relais', name: 'Le Relais' },
      ],
      services: 2,
    });
    assert.deepEqual([digest.since.day, digest.today.day, digest.extent], [MET, TODAY, { needs: 2, stages: 1, territories: 2 }]);
  });

  it('tells a gap that opens when a service is suspended, with why, and one that closes when it is back', async () => {
    const opened = await digestOf(housing(), housing(SUSPENDED));
    assert.deepEqual(told(opened), [['maison--logement', 'suspended']]);
    const [record] = opened.records;
    assert.deepEqual([record?.reason, record?.from, record?.by_date], ['Budget.', '2026-10', undefined]);
    assert.deepEqual(gaps(opened), ['opened: housing/arrival/haute-vallee/ one-organization → suspended-only']);
    const [change] = opened.gaps ?? [];
    assert.deepEqual([change?.by_date, change?.services.map(({ key }) => key)], [false, ['maison--logement']]);
    assert.deepEqual(opened.counts.gaps, { opened: 1, closed: 0, weaker: 0, stronger: 0, known: 0, unknown: 0 });
    const closed = await digestOf(housing(SUSPENDED), housing(), ['2026-11-01', TODAY]);
    assert.deepEqual(told(closed), [['maison--logement', 'reopened']]);
    assert.deepEqual(gaps(closed), ['closed: housing/arrival/haute-vallee/ suspended-only → one-organization']);
  });

  it('tells what a date does by itself, and that nobody edited anything', async () => {
    const files = housing(SUSPENDED);
    const digest = await digestOf(files, files);
    assert.deepEqual(told(digest), [['maison--logement', 'suspended']]);
    assert.deepEqual([digest.records[0]?.by_date, digest.records[0]?.reason], [true, 'Budget.']);
    assert.deepEqual(gaps(digest), ['opened: housing/arrival/haute-vallee/ one-organization → suspended-only']);
    assert.equal(digest.gaps?.[0]?.by_date, true);
    assert.deepEqual((await digestOf(files, files, ['2026-10-02', TODAY])).records, []);
    const due = housing("status: temporarily closed\n    status_detail: { state: suspended, since: '2026-01', until: '2026-10' }");
    assert.deepEqual(told(await digestOf(due, due)), [['maison--logement', 'due']]);
    const pilot = housing("status: active\n    status_detail: { state: pilot, until: '2026-10-31' }");
    const ended = await digestOf(pilot, pilot);
    assert.deepEqual(told(ended), [['maison--logement', 'closed']]);
    assert.deepEqual(gaps(ended), ['opened: housing/arrival/haute-vallee/ one-organization → gap']);
  });

  it('tells what went past a year without confirmation, by its date alone', async () => {
    const files = housing('status: active\n    assured_date: 2025-10-20');
    const digest = await digestOf(files, files);
    assert.deepEqual(
      digest.aged.map(({ key, organization }) => [key, organization]),
      [['maison--logement', 'Maison de la Vallée']],
    );
    assert.deepEqual(gaps(digest), ['weaker: housing/arrival/haute-vallee/ one-organization → stale-only']);
    assert.equal(digest.gaps?.[0]?.by_date, true);
    assert.deepEqual((await digestOf(files, housing('status: active\n    assured_date: 2026-11-01'))).aged, []);
  });

  it('tells who confirmed, and who did not', async () => {
    const assured = housing('status: active\n    assured_date: 2026-11-20');
    const digest = await digestOf(housing(), assured);
    assert.deepEqual(told(digest), [['maison--logement', 'assured']]);
    assert.deepEqual([digest.records[0]?.assured_date, digest.counts.records.assured], ['2026-11-20', 1]);
    assert.equal(digest.unverified.services, 1);
    const organization = await digestOf(FIXTURE, spoil(MAISON, 'confidence: partial', 'confidence: partial\nassured_date: 2026-11-20'));
    assert.deepEqual(
      organization.unverified.organizations.map(({ key }) => key),
      ['relais'],
    );
  });

  it('tells an audience apart only where that is not said of everybody', async () => {
    const turned = await digestOf(housing(), housing('status: active', '    excluded_audiences: [refugees]\n'));
    assert.deepEqual(gaps(turned), ['opened: housing/arrival/haute-vallee/refugees one-organization → gap']);
    assert.deepEqual(gaps(await digestOf(housing(), housing(SUSPENDED))).length, 1);
  });

  it('says what is known now as known, never as a gap that closed', async () => {
    const text = (housing()[MAISON] ?? '').replace('    service_areas:\n      - { territory: haute-vallee }\n', '');
    const unsaid = { ...housing(), [MAISON]: text };
    const cells = 'housing/arrival/haute-vallee/';
    assert.deepEqual(gaps(await digestOf(unsaid, housing())), [`known: ${cells} not-known → one-organization`]);
    assert.deepEqual(gaps(await digestOf(housing(), unsaid)), [`unknown: ${cells} one-organization → not-known`]);
  });

  it('tells needs and territories that change alike, for the same cause, together', async () => {
    const wide = (status: string): Files => {
      const files = housing(status);
      return {
        ...files,
        [MAISON]: (files[MAISON] ?? '')
          .replace('- { territory: haute-vallee }', '- { territory: vallee }')
          // Given wherever the organization is: it has a place in both territories.
          .replace('    locations: [maison-montclair]\n', '')
          .replace('    needs: [housing]\n', '    needs: [shelter]\n'),
      };
    };
    const digest = await digestOf(wide('status: active'), wide(SUSPENDED));
    assert.deepEqual(gaps(digest), ['opened: housing+shelter/arrival/haute-vallee+basse-vallee/ one-organization → suspended-only']);
  });

  it('holds no telephone, address or other value of a record', async () => {
    const phone = spoil(MAISON, '819-555-0100', '819-555-0199');
    const text = (phone[MAISON] ?? '').replace('email: info@maison.example.org', 'email: nouveau@maison.example.org');
    const digest = await digestOf(FIXTURE, { ...phone, [MAISON]: text });
    assert.deepEqual(
      digest.records.map(({ key, changes, members }) => [key, changes, [...(members ?? [])].sort()]),
      [['maison', ['changed'], ['email', 'phones']]],
    );
    assert.doesNotMatch(JSON.stringify(digest), /819-555|@maison/);
  });

  it('does not tell of places, and follows a record to its new key', async () => {
    assert.deepEqual((await digestOf(FIXTURE, spoil(MAISON, '12 rue Haute', '14 rue Haute'))).records, []);
    const renamed = spoil(
      MAISON,
      'key: maison--logement\n    former_keys: [maison-loger]',
      'key: maison--toit\n    former_keys: [maison-loger, maison--logement]',
    );
    const text = (renamed[MAISON] ?? '').replace('replaced_by: [maison--logement]', 'replaced_by: [maison--toit]');
    const digest = await digestOf(FIXTURE, { ...renamed, [MAISON]: text });
    assert.deepEqual(told(digest)[0], ['maison--toit', 'renamed']);
  });

  it('compares no gap where a side has no territories, and says nothing of what it could not read', async () => {
    const [whole, bare] = [await snapshotOf(FIXTURE), await snapshotOf(FIXTURE)];
    delete bare.gazetteer;
    const digest = makeDigest({ snapshot: bare, day: MET }, { snapshot: whole, day: TODAY }, 'fr');
    assert.equal(digest.gaps, undefined);
    assert.deepEqual((await digestOf(FIXTURE, spoil(MAISON, 'confidence: partial', 'confidence: maybe'))).unread, ['organizations/maison']);
  });

  it('gives the same answer twice, and counts what it lists', async () => {
    const [once, again] = [await digestOf(housing(), housing(SUSPENDED)), await digestOf(housing(), housing(SUSPENDED))];
    assert.deepEqual(once, again);
    for (const kind of GAP_CHANGES) assert.equal(once.counts.gaps[kind], once.gaps?.filter((change) => change.kind === kind).length);
    assert.equal(momentOf(TODAY).now.toISOString(), '2026-11-26T12:00:00.000Z');
  });
});
