import { seriesOf, writeIcs } from '@accueil/sdk/calendar';
import type { Edition, PublishedFile, RegionContext } from '../build/edition.js';

/** Hours a calendar that subscribes waits before it asks again. */
const REFRESH_HOURS = 12;

/**
 * `exports/training.ics` (RFC 5545, RFC 7986): every session whose day is known, past ones too, with its series, its exceptions and the
 * definition of its zone. A session known by its month or its year only cannot be an event and is left out.
 */
export function* icsFile({ catalog, training, lang }: Edition, { region, baseUrl }: RegionContext): Iterable<PublishedFile> {
  const path = 'exports/training.ics';
  const content = writeIcs({
    prodid: `-//Accueil//${region.key} training//${lang.toUpperCase()}`,
    name: catalog.region.name,
    series: seriesOf(training.trainings, region.timezone),
    timezone: region.timezone,
    topics: new Map(training.taxonomy_terms.filter(({ taxonomy }) => taxonomy === 'topics').map(({ key, name }) => [key, name])),
    refreshHours: REFRESH_HOURS,
    ...(baseUrl === undefined ? {} : { source: `${baseUrl}${path}` }),
  });
  yield { path, content };
}
