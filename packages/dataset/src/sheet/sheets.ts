import { organizationSchema } from '../validate/schema/organization.js';
import { textSchema } from '../validate/schema/text.js';
import { trainingSchema } from '../validate/schema/training.js';
import { shapeAt, shapeOf, type Member, type Shape } from './shape.js';

/** The tables of a workbook, in their order; a row of each is one record. */
export const SHEETS = ['organizations', 'locations', 'services', 'trainings', 'sessions'] as const;
export type SheetName = (typeof SHEETS)[number];

/** Where the records of a table stand in the files. */
export interface SheetPlace {
  /** Folder of the files. */
  folder: 'organizations' | 'trainings';
  /** The list inside a file; absent: the file's own record. */
  list?: 'locations' | 'services' | 'hasCourseInstance';
  /** The column that names the file's record, for the rows of a list. */
  owner?: 'organization' | 'training';
}

export const PLACES: Readonly<Record<SheetName, SheetPlace>> = {
  organizations: { folder: 'organizations' },
  locations: { folder: 'organizations', list: 'locations', owner: 'organization' },
  services: { folder: 'organizations', list: 'services', owner: 'organization' },
  trainings: { folder: 'trainings' },
  sessions: { folder: 'trainings', list: 'hasCourseInstance', owner: 'training' },
};

/** The members of a row of each table, in the schema's order. */
export type RowShapes = Readonly<Record<SheetName, readonly Member[]>>;

/** Row shapes of a region with these languages. */
export function rowShapes(locales: readonly string[], defaultLocale: string): RowShapes {
  const text = textSchema(locales, defaultLocale);
  const organization = shapeOf(organizationSchema(text));
  const training = shapeOf(trainingSchema(text));
  const items = (shape: Shape, list: string): readonly Member[] => {
    const found = shapeAt(shape, [list]);
    return found?.kind === 'list' ? membersOf(found.item) : [];
  };
  return {
    organizations: membersOf(organization).filter(({ name }) => name !== 'locations' && name !== 'services'),
    locations: items(organization, 'locations'),
    services: items(organization, 'services'),
    trainings: membersOf(training).filter(({ name }) => name !== 'hasCourseInstance'),
    sessions: items(training, 'hasCourseInstance'),
  };
}

function membersOf(shape: Shape): readonly Member[] {
  return shape.kind === 'members' ? shape.members : [];
}
