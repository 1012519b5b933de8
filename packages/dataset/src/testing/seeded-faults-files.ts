import type { SeededFault } from './seeded-fault.js';

const whole = (
  file: string,
  put: SeededFault['put'],
  rest: Pick<SeededFault, 'what' | 'code' | 'says'> & { severity?: 'warning' },
): SeededFault => ({
  file,
  from: '',
  to: '',
  path: '',
  put: put ?? {},
  ...rest,
});
const latin1 = Uint8Array.from(Buffer.from('key: caf\u00e9\n', 'latin1'));
const LARGE = 2 * 1024 * 1024;

/** Files that lack, are too many, or cannot be read. */
export const FILE_FAULTS: SeededFault[] = [
  whole('region.yaml', { 'region.yaml': null }, { what: 'no file of the region', code: 'file-missing', says: /« region\.yaml »/ }),
  whole('territories.yaml', { 'territories.yaml': null }, { what: 'no gazetteer', code: 'file-missing', says: /« territories\.yaml »/ }),
  whole('taxonomies/stages.yaml', { 'taxonomies/stages.yaml': null }, { what: 'no stages', code: 'file-missing', says: /stages/ }),
  whole(
    'taxonomies/audiences.yaml',
    { 'taxonomies/audiences.yaml': null },
    { what: 'no audiences', code: 'file-missing', says: /audiences/ },
  ),
  whole('organizations/vide.yaml', { 'organizations/vide.yaml': '' }, { what: 'an empty record', code: 'file-empty', says: /vide/ }),
  whole(
    'organizations/cafe.yaml',
    { 'organizations/cafe.yaml': latin1 },
    { what: 'a record saved in another encoding', code: 'file-not-utf8', says: /UTF-8/ },
  ),
  whole(
    'boundaries.topojson',
    { 'boundaries.topojson': latin1 },
    { what: 'outlines saved in another encoding', code: 'file-not-utf8', says: /UTF-8/ },
  ),
  whole(
    'trainings/gros.yaml',
    { 'trainings/gros.yaml': `key: ${'x'.repeat(LARGE)}` },
    { what: 'a training too large', code: 'file-too-large', says: /limite/ },
  ),
  whole(
    'boundaries.topojson',
    { 'boundaries.topojson': ' '.repeat(17 * 1024 * 1024) },
    { what: 'outlines too large', code: 'file-too-large', says: /limite/ },
  ),
  whole(
    'boundaries.topojson',
    { 'boundaries.topojson': null, 'boundaries.topojson/x': '' },
    { what: 'a folder for outlines', code: 'file-unreadable', says: /fichier ordinaire/ },
  ),
  whole(
    'organizations/dossier.yaml',
    { 'organizations/dossier.yaml/x': '' },
    { what: 'a folder for a record', code: 'file-unreadable', says: /fichier ordinaire/ },
  ),
  whole(
    'organizations/note.yml',
    { 'organizations/note.yml': 'a: 1' },
    { what: 'a record of another ending', code: 'file-unexpected', says: /\.yaml/, severity: 'warning' },
  ),
  whole(
    'taxonomies/couleurs.yaml',
    { 'taxonomies/couleurs.yaml': '- a' },
    { what: 'a list of terms nobody reads', code: 'file-unexpected', says: /pas lu/, severity: 'warning' },
  ),
  whole(
    'carte.geojson',
    { 'carte.geojson': '{}' },
    { what: 'outlines in another form', code: 'file-unexpected', says: /pas lu/, severity: 'warning' },
  ),
  whole(
    'trainings/profond.yaml',
    { 'trainings/profond.yaml': '['.repeat(300) },
    { what: 'a training of too many levels', code: 'yaml-depth', says: /niveaux/ },
  ),
];
