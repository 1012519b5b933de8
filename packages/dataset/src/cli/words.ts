import type { MessageLanguage } from '../messages/types.js';

/** What the tool itself says, beside the faults. */
export interface CliWords {
  help: string;
  helpOptions: string;
  unknownCommand(command: string): string;
  badArguments(detail: string): string;
  failed(detail: string): string;
  valid(folder: string, warnings: number): string;
  faults(errors: number, warnings: number, files: number): string;
  /** Heading of the most frequent kinds, then each. */
  mostOften(): string;
  often(count: number, code: string, example: string): string;
  strict(warnings: number): string;
  notBuilt(): string;
  built(folder: string, version: string): string;
  counts(counts: { organizations: number; services: number; locations: number; trainings: number; municipalities: number }): string;
  sizes: { file: string; raw: string; brotli: string };
  language(lang: string, own: number, texts: number): string;
  overBudget(file: string, size: number, budget: number): string;
  cannotWrite(detail: string): string;
  warning: string;
}

const fr: CliWords = {
  help: 'accueil — tenir à jour, vérifier et publier les données d’une région',
  helpOptions: `Pour toutes les commandes :
  --lang fr|en      langue des messages (fr par défaut)
  --json            résultat en JSON, pour un autre programme
  --help            cette aide; après une commande, la sienne
  --version         version de l’outil

Code de sortie : 0 tout va bien; 1 des erreurs sont à corriger; 2 la commande ou l’ordinateur est en cause.`,
  unknownCommand: (command) => `La commande « ${command} » n’existe pas. « accueil help » montre les commandes.`,
  badArguments: (detail) => `Commande mal écrite : ${detail}`,
  failed: (detail) => `La commande n’a pas pu finir : ${detail}`,
  valid: (folder, warnings) => `Tout est en ordre dans ${folder}.${warnings > 0 ? ` ${plural(warnings, 'avertissement')}.` : ''}`,
  faults: (errors, warnings, files) =>
    `${plural(errors, 'erreur')}${warnings > 0 ? ` et ${plural(warnings, 'avertissement')}` : ''} dans ${plural(files, 'fichier')}.`,
  mostOften: () => 'Les plus fréquents :',
  often: (count, code, example) => `${String(count).padStart(5)}  ${code} — par exemple ${example}`,
  strict: (warnings) => `${plural(warnings, 'avertissement')} : avec --strict, ils comptent comme des erreurs.`,
  notBuilt: () => 'Rien n’a été publié : la version précédente reste en place.',
  built: (folder, version) => `Publié dans ${folder} (version ${version}).`,
  counts: (counts) =>
    `${counts.organizations} organismes, ${counts.services} services, ${counts.locations} lieux, ${counts.trainings} formations, ${counts.municipalities} municipalités`,
  sizes: { file: 'fichier', raw: 'octets', brotli: 'brotli' },
  language: (lang, own, texts) => `${lang} : ${own} textes sur ${texts} (${percent(own, texts)} %)`,
  overBudget: (file, size, budget) => `${file} pèse ${size} octets une fois comprimé; la limite est de ${budget}.`,
  cannotWrite: (detail) => `Impossible d’écrire le résultat : ${detail}`,
  warning: 'avertissement',
};

const en: CliWords = {
  help: "accueil — keep, check and publish a region's data",
  helpOptions: `For every command:
  --lang fr|en      language of the messages (default fr)
  --json            result as JSON, for another program
  --help            this help; after a command, its own
  --version         the tool's version

Exit code: 0 all is well; 1 there are errors to correct; 2 the command or the machine is at fault.`,
  unknownCommand: (command) => `There is no command "${command}". "accueil help" shows the commands.`,
  badArguments: (detail) => `Malformed command: ${detail}`,
  failed: (detail) => `The command could not finish: ${detail}`,
  valid: (folder, warnings) => `All is well in ${folder}.${warnings > 0 ? ` ${plural(warnings, 'warning')}.` : ''}`,
  faults: (errors, warnings, files) =>
    `${plural(errors, 'error')}${warnings > 0 ? ` and ${plural(warnings, 'warning')}` : ''} in ${plural(files, 'file')}.`,
  mostOften: () => 'Most often:',
  often: (count, code, example) => `${String(count).padStart(5)}  ${code} — for instance ${example}`,
  strict: (warnings) => `${plural(warnings, 'warning')}: with --strict, they count as errors.`,
  notBuilt: () => 'Nothing was published: the former version stays in place.',
  built: (folder, version) => `Published in ${folder} (version ${version}).`,
  counts: (counts) =>
    `${counts.organizations} organizations, ${counts.services} services, ${counts.locations} locations, ${counts.trainings} trainings, ${counts.municipalities} municipalities`,
  sizes: { file: 'file', raw: 'bytes', brotli: 'brotli' },
  language: (lang, own, texts) => `${lang}: ${own} texts of ${texts} (${percent(own, texts)} %)`,
  overBudget: (file, size, budget) => `${file} is ${size} bytes when compressed; the limit is ${budget}.`,
  cannotWrite: (detail) => `The result cannot be written: ${detail}`,
  warning: 'warning',
};

/** The tool's words by language. */
export const WORDS: Record<MessageLanguage, CliWords> = { fr, en };

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count > 1 ? 's' : ''}`;
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((part * 100) / whole);
}
