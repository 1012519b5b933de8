import { TAXONOMIES } from '@accueil/sdk';
import type { MessageLanguage } from '../messages/types.js';
import type { RegionData } from '../validate/parse-region.js';
import type { Shape } from './shape.js';
import { rowShapes, SHEETS } from './sheets.js';
import { TITLES } from './labels.js';

/** The page that tells how the workbook is filled in, a line a row. */
export const GUIDE: Readonly<Record<MessageLanguage, readonly string[]>> = {
  fr: [
    'Comment remplir ce classeur',
    'Chaque feuille est une liste de fiches; chaque ligne, une fiche. La ligne grise sous les titres nomme les champs pour l’ordinateur : ne la changez pas. On peut déplacer, trier ou masquer des lignes et des colonnes.',
    'Clé : lettres minuscules sans accent, chiffres et traits d’union (maison-des-familles). Elle ne change plus une fois publiée.',
    'Nouvelle fiche : une nouvelle ligne, avec une nouvelle clé. Un lieu ou un service nomme son organisme par sa clé; une séance, sa formation.',
    'Fiche enlevée : une ligne effacée est signalée, mais n’est retirée des fichiers que si l’on importe avec --delete.',
    'Textes : une colonne par langue. La colonne « toutes les langues » sert à un nom qui ne se traduit pas; on remplit l’une ou les autres.',
    'Listes de clés : séparées par des points-virgules (housing; education). Un point-virgule qui fait partie du texte s’écrit \\;.',
    'Listes de fiches (téléphones, horaires, coûts, territoires desservis, sources) : un élément par ligne de la cellule (Alt+Entrée), les champs séparés par « | » :',
    'number=819-555-0100 | extension=0123 | description.fr=Le jour',
    'territory=la-vallee | municipalities=99010; 99020',
    'freq=WEEKLY | byday=MO,TU | opens_at=08:30 | closes_at=12:00',
    'url=https://exemple.org/ | supports=adresse, horaire | date_seen=2026-05',
    'Dans ces cellules, \\| est une barre, \\\\ une barre oblique inverse, \\n un retour à la ligne; [] est une liste vide.',
    'Dates : AAAA-MM-JJ (2026-05-12); une date moins précise peut être AAAA-MM ou AAAA. Heures : 08:30. Oui ou non : oui, non.',
    'Les cellules sont en format « Texte », pour que 0123 reste 0123. Gardez ce format.',
    'Cellule vidée : le champ est enlevé. Colonne enlevée : le champ reste tel quel. Langue ajoutée : ajoutez une colonne, par exemple name.es.',
    'Pour reprendre le classeur : « accueil import FICHIER.xlsx » montre la différence; avec --write, l’écrit.',
  ],
  en: [
    'How to fill in this workbook',
    'Each sheet is a list of records; each row, one record. The grey line under the headings names the fields for the computer: do not change it. Rows and columns may be moved, sorted or hidden.',
    'Key: lower-case letters without accents, digits and hyphens (house-of-families). It no longer changes once published.',
    'New record: a new row, with a new key. A location or a service names its organization by key; a session, its training.',
    'Record taken out: a deleted row is reported, but leaves the files only where the import is given --delete.',
    'Texts: one column a language. The column "every language" is for a name that is not translated; fill in that one or the others.',
    'Lists of keys: parted by semicolons (housing; education). A semicolon that belongs to the text is written \\;.',
    'Lists of records (phones, schedules, costs, service areas, sources): one item a line of the cell (Alt+Enter), its fields parted by "|":',
    'number=819-555-0100 | extension=0123 | description.fr=Le jour',
    'territory=the-valley | municipalities=99010; 99020',
    'freq=WEEKLY | byday=MO,TU | opens_at=08:30 | closes_at=12:00',
    'url=https://example.org/ | supports=address, hours | date_seen=2026-05',
    'In these cells, \\| is a bar, \\\\ a backslash, \\n a line break; [] is an empty list.',
    'Dates: YYYY-MM-DD (2026-05-12); a less precise one may be YYYY-MM or YYYY. Times: 08:30. Yes or no: yes, no.',
    'Cells are in the "Text" format, so that 0123 stays 0123. Keep that format.',
    'Emptied cell: the field is taken out. Column taken out: the field stays as it is. Language added: add a column, for instance name.es.',
    'To take the workbook in: "accueil import FILE.xlsx" shows the difference; with --write, writes it.',
  ],
};

/** What a field may hold, a row each: field, value, words for it. */
export function allowedValues(data: RegionData, lang: MessageLanguage): string[][] {
  const rows: string[][] = [lang === 'fr' ? ['champ', 'valeur', 'sens'] : ['field', 'value', 'meaning']];
  const shapes = rowShapes(data.locales, data.defaultLocale);
  const enums = new Map<string, readonly string[]>();
  for (const sheet of SHEETS) for (const { name, shape } of shapes[sheet]) collect(`${TITLES[lang][sheet]} › ${name}`, shape, enums);
  for (const [field, values] of enums) for (const value of values) rows.push([field, value, '']);
  for (const taxonomy of TAXONOMIES) {
    for (const { key, label } of data.taxonomies[taxonomy]?.value ?? []) {
      rows.push([taxonomy, key, 'neutral' in label ? label.neutral : (label.values[lang] ?? label.values[data.defaultLocale] ?? '')]);
    }
  }
  for (const { id, name } of data.gazetteer?.value.territories ?? []) rows.push(['territory', id, name]);
  for (const { code, name } of data.gazetteer?.value.municipalities ?? []) rows.push(['municipality', code, name]);
  return rows;
}

function collect(field: string, shape: Shape, enums: Map<string, readonly string[]>): void {
  if (shape.kind === 'enum') enums.set(field, shape.values);
  else if (shape.kind === 'list') collect(field, shape.item, enums);
  else if (shape.kind === 'members') for (const { name, shape: inner } of shape.members) collect(`${field}.${name}`, inner, enums);
}
