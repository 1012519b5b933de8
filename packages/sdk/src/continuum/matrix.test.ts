import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ContinuumRoles, HsdsService } from '../hsds/types.js';
import { regionOf, serviceOf } from '../testing/continuum.js';
import { fixtureCatalog, fixtureContinuum, fixtureGazetteer } from '../testing/fixture.js';
import { makeMatrix } from './matrix.js';
import { continuumOf } from './of.js';
import type { Continuum } from './open.js';
import type { MatrixQuery, RoleEntry } from './types.js';

const moment = { now: new Date('2026-11-26T12:00:00Z') };
const idOf = (key: string): string => fixtureCatalog().organizations.find((one) => one.key === key)?.id ?? key;
const sources = [{ url: 'https://example.org/table' }];

function open(services: HsdsService[], stage_roles: ContinuumRoles['stage_roles'] = []): Continuum {
  return continuumOf({
    catalog: regionOf(services),
    gazetteer: fixtureGazetteer(),
    continuum: { format: 'accueil-continuum/1', stage_roles },
  });
}
/** `organization role services`; `~` derived. */
const words = ({ organization, role, derived, services }: RoleEntry): string =>
  `${organization.key} ${derived ? '~' : ''}${role} ${services.map(({ key }) => key).join('+')}`.trim();
function cell(continuum: Continuum, stage: string, column: string, query: MatrixQuery = {}): readonly RoleEntry[] {
  const matrix = makeMatrix(continuum, query, moment);
  const at = matrix.columns.findIndex(({ key }) => key === column);
  return matrix.rows.find((row) => row.stage.key === stage)?.cells[at] ?? [];
}
const said = (cells: readonly RoleEntry[]): string[] => cells.map(words);

describe('the matrix', () => {
  it('derives lead and partner from services, at each of their stages, needs and territories', () => {
    const service = serviceOf('ecole', 'a', {
      needs: ['housing', 'legal'],
      stages: ['arrival', 'settlement'],
      partner_organization_ids: [idOf('clsc')],
    });
    const continuum = open([service]);
    for (const stage of ['arrival', 'settlement']) {
      for (const need of ['housing', 'legal']) assert.deepEqual(said(cell(continuum, stage, need)), ['ecole ~lead a', 'clsc ~partner a']);
    }
    assert.deepEqual(said(cell(continuum, 'integration', 'housing')), []);
    const [lead] = cell(continuum, 'arrival', 'housing');
    assert.deepEqual([lead?.territories, lead?.needs, lead?.standing], [['les-erables'], ['housing'], 'running']);
    assert.deepEqual(lead?.sources, fixtureCatalog().organizations.find(({ key }) => key === 'ecole')?.sources);
    assert.deepEqual(said(cell(continuum, 'arrival', 'housing', { territory: 'le-torrent' })), []);
  });

  it("takes the steward's role instead of the derived one, in that territory and that need only, with its source", () => {
    const service = serviceOf('ecole', 'a', { needs: ['housing', 'legal'], service_areas: [{ territory: 'monts-bleus' }] });
    const role = {
      organization_id: idOf('ecole'),
      stage: 'arrival',
      need: 'housing',
      territory: 'les-erables',
      role: 'refers',
      sources,
    } as const;
    const continuum = open([service], [role]);
    assert.deepEqual(said(cell(continuum, 'arrival', 'housing', { territory: 'les-erables' })), ['ecole refers a']);
    assert.deepEqual(said(cell(continuum, 'arrival', 'housing', { territory: 'port-clair' })), ['ecole ~lead a']);
    assert.deepEqual(said(cell(continuum, 'arrival', 'legal', { territory: 'les-erables' })), ['ecole ~lead a']);
    const both = cell(continuum, 'arrival', 'housing');
    assert.deepEqual(said(both), ['ecole ~lead a', 'ecole refers a']);
    assert.deepEqual(
      both.map(({ territories }) => territories),
      [['le-torrent', 'port-clair'], ['les-erables']].map((ids) => ids.sort((a, b) => order(a) - order(b))),
    );
    assert.deepEqual(both[1]?.sources, sources);
  });

  it('reads a role without a need as of every need, and one of the region as of each of its territories', () => {
    const role = { organization_id: idOf('ministere'), stage: 'arrival', territory: 'monts-bleus', role: 'funds', sources } as const;
    const continuum = open([serviceOf('ministere', 'a')], [role]);
    assert.deepEqual(said(cell(continuum, 'arrival', 'housing', { territory: 'les-erables' })), ['ministere funds a']);
    assert.deepEqual(said(cell(continuum, 'arrival', 'legal', { territory: 'port-clair' })), ['ministere funds']);
    const [funds] = cell(continuum, 'arrival', 'ministere', { by: 'organization' });
    assert.deepEqual([funds?.needs, funds?.derived], [[], false]);
  });

  it('gives no role by what has ended or whose coverage nobody has said, and says how the rest stands', () => {
    const continuum = open([
      serviceOf('ecole', 'a', { status: 'inactive' }),
      serviceOf('clsc', 'b', { service_areas: [] }),
      serviceOf('ville', 'c', { status: 'temporarily closed' }),
      serviceOf('phare', 'd', { status_detail: { state: 'uncertain' } }),
      serviceOf('phare', 'e', { status: 'temporarily closed' }),
    ]);
    const entries = cell(continuum, 'arrival', 'housing');
    assert.deepEqual(
      entries.map((entry) => `${words(entry)} ${entry.standing}`),
      ['phare ~lead d+e unconfirmed', 'ville ~lead c suspended'],
    );
  });

  it('by organization: the columns are those that have a role, by name; a cell tells its needs', () => {
    const continuum = open([serviceOf('ville', 'a', { needs: ['legal', 'housing'] }), serviceOf('ecole', 'b')]);
    const matrix = makeMatrix(continuum, { by: 'organization' }, moment);
    assert.deepEqual(
      matrix.columns.map(({ key }) => key),
      ['ecole', 'ville'],
    );
    const [entry] = matrix.rows.find(({ stage }) => stage.key === 'arrival')?.cells[1] ?? [];
    assert.deepEqual(entry?.needs, ['housing', 'legal']);
    assert.deepEqual(
      makeMatrix(continuum, { by: 'organization', organization: 'ville' }, moment).columns.map(({ key }) => key),
      ['ville'],
    );
  });

  it('keeps the rows and the columns asked for, in the order of the taxonomies', () => {
    const { rows, columns, territories } = makeMatrix(
      open([]),
      { need: ['health', 'housing'], stage: ['integration', 'arrival'], territory: ['port-clair', 'nowhere', '10001'] },
      moment,
    );
    assert.deepEqual(
      rows.map(({ stage }) => stage.key),
      ['arrival', 'integration'],
    );
    assert.deepEqual(
      columns.map(({ key }) => key),
      ['housing', 'health'],
    );
    assert.deepEqual(territories, ['port-clair', '10001']);
  });

  it('is for an audience: what names it or is for everyone, and does not turn it away', () => {
    const continuum = open([
      serviceOf('ecole', 'a', { audiences: ['refugees'] }),
      serviceOf('ville', 'b'),
      serviceOf('clsc', 'c', { excluded_audiences: ['refugees'] }),
      serviceOf('phare', 'd', { audiences: ['families'] }),
    ]);
    assert.deepEqual(said(cell(continuum, 'arrival', 'housing', { audience: ['refugees'] })), ['ecole ~lead a', 'ville ~lead b']);
  });

  it("leaves out the steward's bad entries, and tells them", () => {
    const [good] = fixtureContinuum().stage_roles;
    assert.ok(good);
    const bad = [{ ...good, role: 'rules' }, { ...good, organization_id: 'nobody' }, { ...good, sources: undefined }, 'x'];
    const continuum = continuumOf({
      catalog: fixtureCatalog(),
      gazetteer: fixtureGazetteer(),
      continuum: { format: 'accueil-continuum/1', stage_roles: [good, ...(bad as (typeof good)[])] },
    });
    assert.equal(continuum.stage_roles.length, 1);
    assert.deepEqual(
      continuum.problems.map(({ path, message }) => `${path}: ${message}`),
      [
        'stage_roles[1]: left out: unknown role "rules"',
        'stage_roles[2]: left out: no organization "nobody"',
        'stage_roles[3].sources: expected a list, found nothing',
        'stage_roles[4]: expected an object, found "x"',
      ],
    );
  });
});

const TERRITORIES = fixtureGazetteer().territories.map(({ id }) => id);
const order = (id: string): number => TERRITORIES.indexOf(id);
