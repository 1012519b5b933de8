import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { createClient, memorySource, type AccueilClient } from '@accueil/sdk';
import { toCatalog } from '../build/catalog.js';
import { toGazetteer } from '../build/gazetteer.js';
import { idMaker } from '../build/ids.js';
import { toSynonyms } from '../build/synonyms.js';
import { TextResolver } from '../build/texts.js';
import type { LocationEntry, OrganizationFile, ServiceEntry } from '../validate/schema/organization.js';
import type { TrainingFile } from '../validate/schema/training.js';
import { validateRegion } from '../validate/validate-region.js';

/** The dataset's own region, read and checked once, for tests of what its records hold. */
export const validated = await validateRegion(fileURLToPath(new URL('../../estrie/', import.meta.url)));
const { data } = validated;
/** Its records as the steward wrote them, and how their keys become ids. */
export const organizations = data.organizations.map(({ value }) => value);
export const trainings = data.trainings.map(({ value }) => value);
export const services = organizations.flatMap((item) => item.services ?? []);
export const places = organizations.flatMap((item) => item.locations ?? []);
export const id = idMaker('estrie');

/** Each of these finds a record by its key, and fails where there is none. */
export function service(key: string): ServiceEntry {
  const found = services.find((item) => item.key === key);
  assert.ok(found, `no service ${key}`);
  return found;
}
export function organization(key: string): OrganizationFile {
  const found = organizations.find((item) => item.key === key);
  assert.ok(found, `no organization ${key}`);
  return found;
}
export function place(key: string): LocationEntry {
  const found = places.find((item) => item.key === key);
  assert.ok(found, `no place ${key}`);
  return found;
}
export function training(key: string): TrainingFile {
  const found = trainings.find((item) => item.key === key);
  assert.ok(found, `no training ${key}`);
  return found;
}

/** The region in French, as a page searches it. */
export function client(): AccueilClient {
  assert.ok(data.region && data.gazetteer);
  const gazetteer = toGazetteer(data.gazetteer.value);
  const region = data.region.value;
  const texts = new TextResolver({ lang: 'fr', defaultLocale: data.defaultLocale, states: region.translation_state ?? {} });
  const municipalities = new Map(gazetteer.municipalities.map((town) => [town.code, town]));
  const context = { id, texts, municipalities, country: 'CA', stateProvince: region.state_province, timezone: region.timezone };
  const catalog = toCatalog(data, region, context);
  return createClient({ lang: 'fr', source: memorySource({ catalog, gazetteer, synonyms: toSynonyms(data) }) });
}
