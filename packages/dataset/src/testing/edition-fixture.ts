import type { Catalog, ContinuumRoles, Gazetteer, HsdsService, Training, TrainingList } from '@accueil/sdk';
import { compileRegion } from '../build/build-region.js';
import type { Edition, FileMaker, RegionContext } from '../build/edition.js';
import { validateRegion } from '../validate/validate-region.js';
import { FIXTURE, withRegion } from './region-fixture.js';

/** One edition of a region and what its makers are given. */
export interface EditionFixture {
  edition: Edition;
  context: RegionContext;
}

/** The fixture's region in one language. Each call gives records of its own, which a test may change. */
export async function fixtureEdition(lang = 'fr', files: Readonly<Record<string, string>> = FIXTURE): Promise<EditionFixture> {
  return withRegion(files, async (folder) => {
    const validated = await validateRegion(folder);
    const compiled = await compileRegion(validated);
    const region = validated.data.region?.value;
    if (!compiled || !region) throw new Error(JSON.stringify(validated.diagnostics));
    const read = (path: string): unknown => JSON.parse(Buffer.from(compiled.contents.get(path) ?? []).toString('utf8'));
    const { locales, defaultLocale } = validated.data;
    return {
      edition: { lang, catalog: read(`${lang}/catalog.json`) as Catalog, training: read(`${lang}/training.json`) as TrainingList },
      context: {
        data: validated.data,
        region,
        gazetteer: read('territories.json') as Gazetteer,
        continuum: read('continuum.json') as ContinuumRoles,
        locales,
        defaultLocale,
        pageLanguages: locales,
      },
    };
  });
}

/** The same with some members of the service `maison--logement` changed. */
export function withService(fixture: EditionFixture, members: Partial<HsdsService>): EditionFixture {
  const { edition, context } = fixture;
  const services = edition.catalog.services.map((service) => (service.key === 'maison--logement' ? { ...service, ...members } : service));
  return { edition: { ...edition, catalog: { ...edition.catalog, services } }, context };
}

/** The same with some members of its one training changed. */
export function withTraining({ edition, context }: EditionFixture, members: Partial<Training>): EditionFixture {
  const trainings = edition.training.trainings.map((training) => ({ ...training, ...members }));
  return { edition: { ...edition, training: { ...edition.training, trainings } }, context };
}

/** What a maker makes, by path. */
export function madeBy(make: FileMaker, { edition, context }: EditionFixture): Map<string, string> {
  const files = new Map<string, string>();
  for (const { path, content } of make(edition, context)) {
    files.set(
      path,
      typeof content === 'string' ? content : content instanceof Uint8Array ? Buffer.from(content).toString() : [...content].join(''),
    );
  }
  return files;
}
