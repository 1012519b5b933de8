import { compareTerritories } from '../continuum/compare.js';
import { findGaps } from '../continuum/gaps.js';
import { findJourney } from '../continuum/journey.js';
import { makeMatrix } from '../continuum/matrix.js';
import { findNext } from '../continuum/next.js';
import { openContinuum, type Continuum } from '../continuum/open.js';
import { findOverlaps } from '../continuum/overlaps.js';
import type {
  Comparison,
  ContinuumFilters,
  ContinuumMatrix,
  Finding,
  GapsQuery,
  JourneyQuery,
  JourneyStage,
  MatrixQuery,
  NextQuery,
  NextStep,
  Overlap,
  OverlapsQuery,
} from '../continuum/types.js';
import { unknownAsked } from '../continuum/unknown.js';
import { ArgumentError } from '../errors/argument-error.js';
import { NotFoundError } from '../errors/not-found-error.js';
import type { DataProblem } from '../errors/problem.js';
import type { CallOptions } from '../http/call-options.js';
import { shared } from '../http/shared.js';
import { checkFilters } from '../search/input.js';
import type { SearchIndex } from '../search/index-build.js';
import type { Region } from '../source/region.js';
import type { Source } from '../source/types.js';

/**
 * `client.continuum`: who does what at which stage, what is missing, what comes next. Its calls load the region first, once, and
 * `continuum.json` (the roles the steward wrote): where that cannot be had, roles are derived from services alone, which is told once.
 * They reject with the errors of the source. A value that is not in the data finds nothing and is told through `onWarning`.
 */
export interface ContinuumResource {
  /**
   * Who does what: stages by needs, or by organizations.
   * @throws {ArgumentError} for an argument of the wrong type
   */
  matrix(query?: MatrixQuery, options?: CallOptions): Promise<ContinuumMatrix>;
  /**
   * What the rules say of each need, stage and territory, each with its proof. Absence of a record is `not-known`, never a gap.
   * @throws {ArgumentError} for an argument of the wrong type
   */
  gaps(query?: GapsQuery, options?: CallOptions): Promise<Finding[]>;
  /**
   * Where several organizations meet the same need, at the same stage, in the same territory, for the same audience.
   * @throws {ArgumentError} for an argument of the wrong type
   */
  overlaps(query?: OverlapsQuery, options?: CallOptions): Promise<Overlap[]>;
  /**
   * What usually follows a service (key, id or former key): the steward's word first, then suggestions by rule, marked `derived`.
   * @throws {NotFoundError} when no service answers to it
   * @throws {ArgumentError} for an argument of the wrong type
   */
  next(idOrKey: string, query?: NextQuery, options?: CallOptions): Promise<NextStep[]>;
  /**
   * One person's way through the stages, with the services to see at each, the best first.
   * @throws {ArgumentError} for an argument of the wrong type
   */
  journey(query?: JourneyQuery, options?: CallOptions): Promise<JourneyStage[]>;
  /**
   * How two territories differ, need by need and stage by stage.
   * @throws {ArgumentError} for an argument of the wrong type
   */
  compare(before: string, after: string, query?: Omit<ContinuumFilters, 'territory'>, options?: CallOptions): Promise<Comparison[]>;
}

/** Makes `client.continuum`. Imported when first called, so that a page that only lists does not carry it. */
export function open(
  region: Region,
  source: Source,
  { now, onWarning }: { now: () => Date; onWarning: (problem: DataProblem) => void },
): ContinuumResource {
  let isTold = false;
  const roles = shared(async () => {
    const sourced = await source.continuum?.();
    return sourced && { value: sourced.continuum, file: sourced.file };
  });
  const saidRoles = (signal: AbortSignal | undefined): ReturnType<typeof roles> =>
    roles(signal).catch((error: unknown) => {
      signal?.throwIfAborted();
      if (!isTold) region.tell({ file: 'continuum.json', message: `${String(error)}; roles are derived from services alone` });
      isTold = true;
      return undefined;
    });
  let opened: { index: SearchIndex; said: unknown; continuum: Continuum } | undefined;

  async function read(query: ContinuumFilters, signal: AbortSignal | undefined): Promise<Continuum> {
    checkFilters(query);
    const [index, said] = await Promise.all([region.index(signal), saidRoles(signal)]);
    // A gazetteer or roles that come late make another.
    if (opened?.index !== index || opened.said !== said) {
      opened = { index, said, continuum: openContinuum(index, said) };
      for (const problem of opened.continuum.problems) region.tell(problem);
    }
    unknownAsked(opened.continuum, query).forEach(onWarning);
    return opened.continuum;
  }
  const moment = (): { now: Date } => ({ now: now() });
  const mustBeNumber = (name: string, value: unknown): void => {
    if (value !== undefined && !Number.isFinite(value)) throw new ArgumentError(`"${name}" must be a number`);
  };

  return {
    async matrix(query = {}, { signal } = {}) {
      const { by = 'need' } = query;
      if (!['need', 'organization'].includes(by)) throw new ArgumentError('"by" must be "need" or "organization"');
      return makeMatrix(await read(query, signal), query, moment());
    },
    async gaps(query = {}, { signal } = {}) {
      return findGaps(await read(query, signal), query, moment());
    },
    async overlaps(query = {}, { signal } = {}) {
      mustBeNumber('least', query.least);
      return findOverlaps(await read(query, signal), query, moment());
    },
    async next(idOrKey, query = {}, { signal } = {}) {
      mustBeNumber('suggestions', query.suggestions);
      const continuum = await read(query, signal);
      if (!continuum.catalog.servicesByKey.has(idOrKey)) throw new NotFoundError('service', idOrKey);
      return findNext(continuum, idOrKey, query, moment());
    },
    async journey(query = {}, { signal } = {}) {
      return findJourney(await read(query, signal), query, moment());
    },
    async compare(before, after, query = {}, { signal } = {}) {
      const continuum = await read({ ...query, territory: [before, after] }, signal);
      return compareTerritories(continuum, [before, after], query, moment());
    },
  };
}
