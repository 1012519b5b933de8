import { TRANSLATION_STATES, type Catalog, type DataProblem, type TrainingList, type Translations } from '@accueil/sdk';
import { catalogSchema, problemsOf, trainingListSchema } from '@accueil/sdk/schema';
import type * as z from 'zod/mini';
import { valueAt } from '../validate/issues.js';

/** A region passed the steward's checks, yet a published file is not what readers expect: a fault of this tool. */
export class PublishedShapeError extends Error {
  override readonly name = 'PublishedShapeError';
  readonly problems: readonly DataProblem[];

  constructor(problems: readonly DataProblem[]) {
    const [first] = problems;
    super(`${first?.file ?? ''} ${first?.path ?? ''}: ${first?.message ?? ''} (${problems.length})`);
    this.problems = problems;
  }
}

/**
 * The value, when it is what readers expect of that file.
 * @throws {PublishedShapeError}
 */
export function checked<T extends object>(file: string, schema: z.ZodMiniType, value: T): T {
  const problems = problemsOf(schema, value, file);
  if (problems.length > 0) throw new PublishedShapeError(problems);
  return value;
}

/** What a language's catalog and training are checked with. */
export interface EditionCheck {
  catalog: Catalog;
  training: TrainingList;
  /** The default language's: every member of every record is held to the strict schemas. */
  isDefault: boolean;
}

/**
 * Holds an edition to what readers expect. Its records are made of the same facts by the same code as the default language's, which are held
 * to the whole schemas: in another language only texts and their marks can differ, so that only those are looked at again, in each record.
 * @throws {PublishedShapeError}
 */
export function checkEdition({ catalog, training, isDefault }: EditionCheck): void {
  const catalogFile = `${catalog.lang}/catalog.json`;
  const trainingFile = `${catalog.lang}/training.json`;
  if (isDefault) {
    checked(catalogFile, catalogSchema, { ...catalog, ...NO_RECORDS });
    for (const list of ['organizations', 'services', 'locations'] as const) checkRecords(catalogFile, catalog, list);
    checked(trainingFile, trainingListSchema, training);
    return;
  }
  checkFrames(catalog, training);
  for (const list of ['organizations', 'services', 'locations'] as const) checkTexts(catalogFile, list, catalog[list]);
  checkTexts(trainingFile, 'trainings', training.trainings);
}

/**
 * Holds a language's files to the whole schemas, without their records.
 * @throws {PublishedShapeError}
 */
export function checkFrames(catalog: Catalog, training: TrainingList): void {
  checked(`${catalog.lang}/catalog.json`, catalogSchema, { ...catalog, ...NO_RECORDS });
  checked(`${catalog.lang}/training.json`, trainingListSchema, { ...training, trainings: [] });
}

const NO_RECORDS = { organizations: [], services: [], locations: [] };

/** Records checked at once: the schemas copy what they check. */
const BATCH = 256;

/** Holds the records of one list of a catalog to its whole schema, a few at a time. */
function checkRecords(file: string, catalog: Catalog, list: keyof typeof NO_RECORDS): void {
  const frame = { ...catalog, ...NO_RECORDS, taxonomy_terms: [] };
  for (let from = 0; from < catalog[list].length; from += BATCH) {
    const problems = problemsOf(catalogSchema, { ...frame, [list]: catalog[list].slice(from, from + BATCH) }, file);
    if (problems.length > 0) throw new PublishedShapeError(problems.map((problem) => movedBy(problem, list, from)));
  }
}

/** A problem of a part of a list, as one of the whole. */
function movedBy(problem: DataProblem, list: string, from: number): DataProblem {
  const path = problem.path?.replace(/^(\w+)\[(\d+)\]/, (whole: string, member, index) =>
    member === list ? `${list}[${Number(index) + from}]` : whole,
  );
  return { ...problem, ...(path === undefined ? {} : { path }) };
}

/**
 * Looks at the texts of records, and at their marks. `from`: the place of the first of these records in its list.
 * @throws {PublishedShapeError}
 */
export function checkTexts(file: string, list: string, records: readonly { translations?: Translations }[], from = 0): void {
  const problems = textProblems(file, list, records, from);
  if (problems.length > 0) throw new PublishedShapeError(problems);
}

function textProblems(file: string, list: string, records: readonly { translations?: Translations }[], from: number): DataProblem[] {
  const problems: DataProblem[] = [];
  for (const [index, record] of records.entries()) {
    for (const member in record.translations) {
      const path = `${list}[${from + index}].${member}`;
      const mark = record.translations[member];
      if (!mark || mark.lang === '' || !TRANSLATION_STATES.includes(mark.state))
        problems.push({ file, path, message: 'not a translation state' });
      if (!isText(valueAt(record, stepsOf(member)))) problems.push({ file, path, message: 'expected a text' });
    }
  }
  return problems;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.trim() === value;
}

/** `phones[0].description`, taken apart. */
function stepsOf(member: string): (string | number)[] {
  if (!member.includes('.') && !member.includes('[')) return [member];
  return member.split(/[.[\]]+/).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
