import type { SeededFault } from './seeded-fault.js';
import { CALENDAR_FAULTS } from './seeded-faults-calendars.js';
import { FILE_FAULTS } from './seeded-faults-files.js';
import { HOUR_FAULTS } from './seeded-faults-hours.js';
import { LOCATION_FAULTS } from './seeded-faults-locations.js';
import { ORGANIZATION_FAULTS } from './seeded-faults-organizations.js';
import { OUTLINE_FAULTS } from './seeded-faults-outlines.js';
import { REGION_FAULTS } from './seeded-faults-region.js';
import { SERVICE_FAULTS } from './seeded-faults-services.js';
import { SMALL_FAULTS } from './seeded-faults-small.js';
import { TAXONOMY_FAULTS } from './seeded-faults-taxonomies.js';
import { TERRITORY_FAULTS } from './seeded-faults-territories.js';
import { TRAINING_FAULTS } from './seeded-faults-trainings.js';

/** The organization that most faults of the small fixture are put in. */
export const MAISON = 'organizations/maison.yaml';

/** Each check of the tool, in each kind of file it looks into, with a fault that it finds. */
export const SEEDED_FAULTS: readonly SeededFault[] = [
  ...FILE_FAULTS,
  ...REGION_FAULTS,
  ...TERRITORY_FAULTS,
  ...TAXONOMY_FAULTS,
  ...ORGANIZATION_FAULTS,
  ...CALENDAR_FAULTS,
  ...SMALL_FAULTS,
  ...LOCATION_FAULTS,
  ...SERVICE_FAULTS,
  ...HOUR_FAULTS,
  ...TRAINING_FAULTS,
  ...OUTLINE_FAULTS,
];
