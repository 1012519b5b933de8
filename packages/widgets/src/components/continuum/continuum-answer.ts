import type { AccueilClient, ContinuumFilters, HsdsOrganization, NextStep } from '@accueil/sdk';
import { readRecords } from './continuum-records.js';
import type { ContinuumAnswer, ContinuumChoices, ContinuumFilterValues } from './continuum.types.js';

/** Suggestions by rule beside the steward's word, a service. */
const SUGGESTIONS = 2;

type Parts = Partial<
  Pick<ContinuumAnswer, 'matrix' | 'organizations' | 'own' | 'organization' | 'next' | 'findings' | 'overlaps' | 'journey'>
>;

/** Filters as the SDK takes them: what is empty is not said. */
export function queryOf(filters: ContinuumFilterValues): ContinuumFilters {
  return Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0));
}

/**
 * Reads all that a view stands on.
 * @throws {AccueilError} the SDK's errors, and the signal's reason when aborted
 */
export async function readAnswer(client: AccueilClient, choices: ContinuumChoices, signal: AbortSignal): Promise<ContinuumAnswer> {
  const [parts, records, report] = await Promise.all([readParts(client, choices, signal), readRecords(client), client.report({ signal })]);
  const { organizationOf, serviceOf, languages } = records;
  return {
    choices,
    ...parts,
    languages,
    catalogLang: report.lang,
    regionName: report.region.name,
    region: report.region,
    problems: report.problems,
    organizationOf,
    serviceOf,
  };
}

async function readParts({ continuum, organizations }: AccueilClient, choices: ContinuumChoices, signal: AbortSignal): Promise<Parts> {
  const query = queryOf(choices.filters);
  const call = { signal };
  switch (choices.view) {
    case 'need': {
      const [matrix, findings] = await Promise.all([continuum.matrix(query, call), continuum.gaps(query, call)]);
      return { matrix, findings };
    }
    case 'organization':
      return { organizations: await continuum.matrix({ ...query, by: 'organization' }, call) };
    case 'place': {
      const organization = await organizations.get(choices.organization ?? '', call);
      const [matrix, own] = await Promise.all([
        continuum.matrix(query, call),
        continuum.matrix({ ...query, organization: organization.id }, call),
      ]);
      return { matrix, own, organization, next: await readNext(continuum, own, organization, query, call) };
    }
    case 'gaps': {
      const [findings, overlaps] = await Promise.all([continuum.gaps(query, call), continuum.overlaps(query, call)]);
      return { findings, overlaps };
    }
    case 'person':
      return { journey: await continuum.journey(query, call) };
    case 'picture': {
      const [matrix, findings, journey] = await Promise.all([
        continuum.matrix(query, call),
        continuum.gaps(query, call),
        continuum.journey(query, call),
      ]);
      return { matrix, findings, journey };
    }
  }
}

/** What usually follows each service by which the organization plays its roles. */
async function readNext(
  continuum: AccueilClient['continuum'],
  own: NonNullable<Parts['own']>,
  { id }: HsdsOrganization,
  { territory, audience, language }: ContinuumFilters,
  call: { signal: AbortSignal },
): Promise<NonNullable<Parts['next']>> {
  const entries = own.rows.flatMap(({ cells }) => cells.flat());
  const services = [...new Map(entries.flatMap((entry) => entry.services.map((service) => [service.id, service]))).values()];
  const query = { ...(territory && { territory }), ...(audience && { audience }), ...(language && { language }), suggestions: SUGGESTIONS };
  const steps: readonly (readonly NextStep[])[] = await Promise.all(services.map(({ key }) => continuum.next(key, query, call)));
  return services.flatMap((service, n) => {
    const others = (steps[n] ?? []).filter(({ organization }) => organization.id !== id);
    return others.length > 0 ? [{ service, steps: others }] : [];
  });
}
