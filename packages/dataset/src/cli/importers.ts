import type { ParseArgsConfig } from 'node:util';
import type { MessageLanguage } from '../messages/types.js';
import type { ExitCode, Given } from './command.js';
import { runImportBoundaries } from './import-boundaries.js';
import { runImportCsv } from './import-csv.js';
import { runImportHsds } from './import-hsds.js';
import { runImportIcs } from './import-ics.js';

/** One kind of source `accueil import` takes from, named by the first word after it. */
interface Importer {
  /** Its lines in the help. */
  help: Readonly<Record<MessageLanguage, string>>;
  options?: NonNullable<ParseArgsConfig['options']>;
  /** `positionals` begin with the kind's own name. */
  run: (given: Given) => Promise<ExitCode>;
}

/** Options of every source that is imported again and again. */
const SOURCE_OPTIONS = {
  source: { type: 'string' },
  full: { type: 'boolean' },
  incomplete: { type: 'boolean' },
} as const;

/** Kinds of sources by name; what names none of them is a workbook, or a folder of tables. */
export const IMPORTERS: Readonly<Record<string, Importer>> = {
  hsds: {
    run: runImportHsds,
    options: { ...SOURCE_OPTIONS, 'source-lang': { type: 'string' } },
    help: {
      fr: `  accueil import hsds URL [dossier] [--write]
      lit une API HSDS 3.x; montre ce qui changerait, puis l’écrit avec --write
      --source NOM         nom de la source dans imports/ (sinon d’après l’adresse); remplace l’adresse aux fois suivantes
      --source-lang L      langue de la source (sinon celle de base de la région)
      --full               relit tout, même ce qui n’a pas changé
      --incomplete         écrit aussi les fiches dont le texte reste à traduire`,
      en: `  accueil import hsds URL [folder] [--write]
      reads an HSDS 3.x API; shows what would change, then writes it with --write
      --source NAME        name of the source in imports/ (else made of the address); stands for the address from then on
      --source-lang L      language of the source (else the region's base language)
      --full               reads everything again, what has not changed too
      --incomplete         also writes records whose text is still to translate`,
    },
  },
  ics: {
    run: runImportIcs,
    options: { ...SOURCE_OPTIONS, training: { type: 'string' }, provider: { type: 'string' } },
    help: {
      fr: `  accueil import ics URL|FICHIER [dossier] [--write]
      lit les séances d’un calendrier
      --training CLÉ       la formation qui les reçoit (sinon une formation par nom d’événement)
      --provider CLÉ|NOM   qui donne les nouvelles formations (sinon le nom du calendrier)`,
      en: `  accueil import ics URL|FILE [folder] [--write]
      reads the sessions of a calendar
      --training KEY       the training that takes them (else one training for each name of an event)
      --provider KEY|NAME  who gives the new trainings (else the calendar's name)`,
    },
  },
  csv: {
    run: runImportCsv,
    options: { ...SOURCE_OPTIONS, map: { type: 'string' }, 'suggest-map': { type: 'boolean' } },
    help: {
      fr: `  accueil import csv FICHIER --map PLAN.yaml [dossier] [--write]
      lit un tableau dont un plan dit ce que sont les colonnes
      --suggest-map        écrit un plan deviné d’après les titres, pour commencer`,
      en: `  accueil import csv FILE --map MAP.yaml [folder] [--write]
      reads a table of which a map says what its columns are
      --suggest-map        prints a map guessed from the headings, to start from`,
    },
  },
  boundaries: {
    run: runImportBoundaries,
    options: { 'id-field': { type: 'string' }, metres: { type: 'string' }, attribution: { type: 'string' }, licence: { type: 'string' } },
    help: {
      fr: `  accueil import boundaries FICHIER [dossier] [--write]
      met des contours officiels (GeoJSON, TopoJSON, .shp ou .zip) à la place des contours schématiques
      --id-field CHAMP     la propriété qui nomme le territoire ou la municipalité (sinon devinée)
      --metres N           détails plus fins laissés de côté (110 par défaut)
      --attribution TEXTE, --licence SPDX   à qui sont les contours, et sous quelle licence`,
      en: `  accueil import boundaries FILE [folder] [--write]
      puts official outlines (GeoJSON, TopoJSON, .shp or .zip) in the place of the schematic ones
      --id-field FIELD     the property that names the territory or the municipality (else guessed)
      --metres N           finer details are left out (default 110)
      --attribution TEXT, --licence SPDX   whose outlines they are, and under which licence`,
    },
  },
};
