import { distanceMetres, TAXONOMIES } from '@accueil/sdk';
import type { Path } from '../../diagnostics/types.js';
import type { SourceFile } from '../../read/yaml-file.js';
import { suggest } from '../suggest.js';
import type { CheckContext } from './context.js';
import { wordsOf } from './entries.js';

/** Further from the centre of its municipality than this, a locality is most likely another's. */
const FAR_METRES = 40_000;
/** A territory holds only what is narrower than itself. */
const WIDTH = { province: 2, region: 1, territory: 0 };

/** What all records of a region share: its own file, its places, its words. */
export function checkShared(context: CheckContext): void {
  checkRegionFile(context);
  checkGazetteer(context);
  checkTerms(context);
}

function checkLanguages({ data, report }: CheckContext, source: SourceFile, path: Path, languages: readonly string[]): void {
  for (const found of languages) {
    if (data.locales.includes(found)) continue;
    const suggestion = suggest(found, data.locales);
    const params = suggestion === undefined ? { found } : { found, suggestion };
    report.add(source, [...path, found], 'unknown-language', params, { part: 'member' });
  }
}

function checkRegionFile(context: CheckContext): void {
  const { data, report } = context;
  if (!data.region) return;
  const { source, value } = data.region;
  checkLanguages(context, source, ['translation_state'], Object.keys(value.translation_state ?? {}));
  for (const [index, lang] of value.locales.entries()) {
    if (value.locales.indexOf(lang) < index) report.add(source, ['locales', index], 'repeated-value', { value: lang });
  }
  const { base_url: base, privacy_officer: officer } = value;
  if (base !== undefined && /[?#]/.test(base)) report.add(source, ['base_url'], 'base-url-parts', { found: base });
  if (officer && officer.email === undefined && officer.phone === undefined) {
    report.add(source, ['privacy_officer'], 'contact-missing', {}, { severity: 'warning' });
  }
  const territory = data.gazetteer?.value.territories.find(({ id }) => id === value.territory);
  if (territory?.kind === 'territory') {
    report.add(
      source,
      ['territory'],
      'territory-kind',
      { found: territory.id, kind: territory.kind, expected: 'region' },
      { severity: 'warning' },
    );
  }
}

function checkGazetteer({ data, report }: CheckContext): void {
  if (!data.gazetteer) return;
  const { source, value } = data.gazetteer;
  const kinds = new Map(value.territories.map(({ id, kind }) => [id, kind]));
  for (const [index, { parent, kind }] of value.territories.entries()) {
    const wider = kinds.get(parent ?? '');
    if (parent === undefined || wider === undefined || WIDTH[wider] > WIDTH[kind]) continue;
    const expected = kind === 'territory' ? 'region' : 'province';
    report.add(source, ['territories', index, 'parent'], 'territory-kind', { found: parent, kind: wider, expected });
  }
  const namesakes = new Map<string, number[]>();
  for (const [index, town] of value.municipalities.entries()) {
    const kind = kinds.get(town.territory);
    if (kind !== undefined && kind !== 'territory') {
      const params = { found: town.territory, kind, expected: 'territory' };
      report.add(source, ['municipalities', index, 'territory'], 'territory-kind', params, { severity: 'warning' });
    }
    namesakes.set(town.name, [...(namesakes.get(town.name) ?? []), index]);
  }
  for (const [found, indexes] of namesakes) {
    const unmarked = indexes.find((index) => value.municipalities[index]?.homonym !== true);
    if (indexes.length < 2 || unmarked === undefined) continue;
    report.add(source, ['municipalities', unmarked, 'name'], 'homonym-unmarked', { found }, { severity: 'warning' });
  }
  const towns = new Map(value.municipalities.map((town) => [town.code, town]));
  for (const [index, place] of (value.localities ?? []).entries()) {
    const town = towns.get(place.municipality);
    const metres = town ? distanceMetres(place, town) : 0;
    if (!town || metres <= FAR_METRES) continue;
    const params = { found: place.name, municipality: town.name, kilometres: Math.round(metres / 1000) };
    report.add(source, ['localities', index, 'latitude'], 'place-far', params, { severity: 'warning' });
  }
  const codes = new Set<string>();
  for (const [index, area] of (value.postal_areas ?? []).entries()) {
    const at: Path = ['postal_areas', index];
    if (codes.has(area.code)) report.add(source, [...at, 'code'], 'repeated-value', { value: area.code });
    codes.add(area.code);
    const found = area.municipalities.length;
    if (area.precision === 'municipality' && found > 1) report.add(source, [...at, 'precision'], 'postal-precision', { found });
  }
}

function checkTerms(context: CheckContext): void {
  const { data, report } = context;
  for (const taxonomy of TAXONOMIES) {
    const checked = data.taxonomies[taxonomy];
    if (!checked) continue;
    const { source, value } = checked;
    const labels = new Map<string, number>();
    for (const [index, term] of value.entries()) {
      checkLanguages(context, source, [index, 'synonyms'], Object.keys(term.synonyms ?? {}));
      checkLanguages(context, source, [index, 'reviewed'], Object.keys(term.reviewed ?? {}));
      for (const [lang, words] of Object.entries(term.synonyms ?? {})) {
        for (const [position, word] of words.entries()) {
          if (words.indexOf(word) < position) report.add(source, [index, 'synonyms', lang, position], 'repeated-value', { value: word });
        }
      }
      for (const [lang = '', found] of wordsOf(term.label)) {
        const first = labels.get(`${lang} ${found}`);
        if (first === undefined) labels.set(`${lang} ${found}`, index);
        else {
          const { line } = source.locate([first, 'label']);
          report.add(source, [index, 'label'], 'duplicate-label', { found, file: source.file, line }, { severity: 'warning' });
          break;
        }
      }
    }
  }
}
