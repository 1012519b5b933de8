import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { finish } from '../testing/finish.js';
import { fixtureGazetteer } from '../testing/fixture.js';
import { foldPlaceName, withoutDesignation } from './fold.js';
import { linkGazetteer } from './gazetteer.js';
import { placeNames, resolvePlace } from './resolve.js';

const gazetteer = linkGazetteer(fixtureGazetteer(), 'territories.json');
const names = finish(placeNames(gazetteer));
const resolve = (text: string): string[] => resolvePlace(text, names).map(({ kind, name }) => `${kind} ${name}`);

describe('resolving a place', () => {
  it('finds a name however it is written', () => {
    for (const text of ['Sainte-Ombre', 'sainte ombre', 'STE-OMBRE', 'Ste Ombre', 'Ville de Sainte-Ombre', ' sainteombre ']) {
      assert.deepEqual(resolve(text), ['municipality Sainte-Ombre'], text);
    }
    assert.deepEqual(resolve('pont d or'), ["municipality Pont-d'Or"]);
    assert.deepEqual(resolve('Pont d’Or'), ["municipality Pont-d'Or"]);
  });

  it('gives each place that shares a name, and one when the full name tells', () => {
    assert.deepEqual(resolve('halden'), ['municipality Canton de Halden', 'municipality Ville de Halden']);
    assert.deepEqual(resolve('canton de Halden'), ['municipality Canton de Halden']);
  });

  it('says which old or other name matched, and never shows one that is not confirmed', () => {
    assert.equal(resolvePlace('vieux moulin', names)[0]?.matched, 'Vieux-Moulin');
    const unverified = resolvePlace('Moulinville', names)[0];
    assert.equal(unverified?.name, 'Sainte-Ombre');
    assert.equal(unverified.matched, undefined);
  });

  it('finds villages and territories, with or without MRC and article', () => {
    assert.deepEqual(resolve('anse aux pins'), ['locality Anse-aux-Pins']);
    for (const text of ['les erables', 'MRC des Érables', 'mrc les érables', 'Comté des Érables'])
      assert.deepEqual(resolve(text), ['territory Les Érables'], text);
    assert.deepEqual(resolve('mrc du torrent'), ['territory Le Torrent']);
  });

  it('takes a territory of one town of the same name for the town', () => {
    assert.deepEqual(resolve('Port-Clair'), ['municipality Port-Clair']);
  });

  it('reads postal codes as far as they say', () => {
    for (const text of ['X1Y', 'x1y 2a1', 'X1Y2A1', 'x1y-2a1']) assert.deepEqual(resolve(text), ['postal X1Y'], text);
    assert.equal(resolvePlace('X1Y', names)[0]?.precision, 'municipality');
    assert.deepEqual(resolve('x0z1a0'), ['postal X0Z 1A0']);
    const [rural] = resolvePlace('X0Z 9Z9', names);
    assert.equal(rural?.precision, 'region');
    assert.deepEqual(rural.territories, ['le-torrent', 'les-erables']);
    assert.equal(rural.latitude, undefined);
    assert.deepEqual(resolve('Z9Z 9Z9'), []);
  });

  it('never guesses from the beginning of a name', () => {
    for (const text of ['Sai', 'Sainte', 'pont', 'Hald', 'constructor', 'toString']) assert.deepEqual(resolve(text), [], text);
  });

  it('never throws, and never gives a place whose names do not hold the text', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc
        .constantFrom(...gazetteer.municipalities.map(({ name }) => name), ...gazetteer.territories.map(({ name }) => name))
        .chain((name) => fc.nat(name.length).map((end) => name.slice(0, end))),
    );
    fc.assert(
      fc.property(typed, (text) => {
        for (const candidate of resolvePlace(text, names)) {
          if (candidate.kind === 'postal') continue;
          const [code = ''] = candidate.municipalities;
          const town = gazetteer.municipalityByCode.get(code);
          const territory = gazetteer.territoryById.get(candidate.territories[0] ?? '');
          const place = candidate.kind === 'territory' ? territory : town;
          const known = [
            candidate.name,
            ...(place ? [place.name, place.full_name ?? '', ...(place.aliases ?? []).map(({ name }) => name)] : []),
          ];
          const folded = withoutDesignation(foldPlaceName(text)).replaceAll(' ', '');
          assert.ok(
            known.some((name) => foldPlaceName(name).replaceAll(' ', '').includes(folded)),
            `${text} gave ${candidate.name}`,
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('linking a gazetteer', () => {
  it('leaves out and tells what is broken, and keeps the rest', () => {
    const raw = fixtureGazetteer();
    raw.municipalities[1] = { ...raw.municipalities[1], latitude: 'north' } as never;
    raw.localities.push({ name: 'Nulle-Part', municipality: '99999', latitude: 1, longitude: 1 });
    raw.territories.push({ id: 'les-erables', name: 'Encore', kind: 'territory' });
    const linked = linkGazetteer(raw, 'territories.json');
    assert.equal(linked.municipalities.length, 5);
    assert.equal(linked.localities.length, 2);
    assert.deepEqual(
      linked.problems.map(({ path }) => path),
      ['territories[5]', 'municipalities[1].latitude', 'localities[2]', 'postal_areas[1]'],
    );
    assert.throws(() => linkGazetteer({ format: 'other' }, 'x'), { name: 'DataError' });
    assert.throws(() => linkGazetteer({ format: 'accueil-gazetteer/1' }, 'x'), { name: 'DataError' });
  });
});
