import { gazetteer } from './gazetteer.js';
import { municipalityNames } from './municipality-names.js';
import { organizationEntries } from './organization.js';
import { REGION, REGION_COMMENT } from './region.js';
import type { SharedData } from './shared-data.js';
import { kinds } from './source-kind.js';
import { trainingEntry } from './training.js';
import { writeFileText } from '../../src/edit/house-style.js';

/**
 * The steward's files, by their name inside the region's folder. Pure: the same facts and decisions give the same text.
 * @throws where a decision no longer fits the facts (a key that is gone, a name of no municipality, an undecided status).
 */
export function convert(data: SharedData): Map<string, string> {
  const names = municipalityNames(data.geo.municipalities.municipalities);
  const organizations = organizationEntries(data.organizations, names);
  const kindOf = kinds(data.organizations);
  const keys = new Set(organizations.map((organization) => organization.key));
  const files = new Map<string, string>();
  files.set('region.yaml', writeFileText(REGION, REGION_COMMENT));
  files.set(
    'territories.yaml',
    writeFileText(
      gazetteer(data.geo),
      "Gazetteer. Gouvernement du Québec (MAMH, MRNF), CC BY 4.0; Who's On First / GeoNames, CC BY. See NOTICE.",
    ),
  );
  for (const { key, name, value } of organizations) files.set(`organizations/${key}.yaml`, writeFileText(value, name));
  for (const training of data.trainings) {
    files.set(`trainings/${training.id}.yaml`, writeFileText(trainingEntry(training, keys, kindOf, names), training.title.fr));
  }
  return files;
}
