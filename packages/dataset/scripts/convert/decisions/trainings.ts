type Provider = string | { name: string };

/** Providers written as words: a key where it is exactly one of our organizations, several where the words name several. */
export const PROVIDERS: Readonly<Record<string, readonly Provider[]>> = {
  'Développement Val-Saint-François et CDC du Val-Saint-François': ['dvsf-cdc'],
  'CDC du Haut-Saint-François': ['cdc-haut-saint-francois'],
  'La Méridienne': ['la-meridienne'],
  'Immigrant Québec': ['immigrant-quebec'],
  'Emplois en régions et SERY': [{ name: 'Emplois en régions' }, 'sery'],
  'TCRI et BINAM': [{ name: 'TCRI' }, { name: 'BINAM' }],
  'TCRI et Stratégie Carrière': [{ name: 'TCRI' }, { name: 'Stratégie Carrière' }],
  'Institut Jacques-Couture (TÉLUQ) et GEDCIQ': [{ name: 'Institut Jacques-Couture (TÉLUQ)' }, { name: 'GEDCIQ' }],
  'Université Laval, Ville de Québec et Beneva': [{ name: 'Université Laval' }, { name: 'Ville de Québec' }, { name: 'Beneva' }],
  'Groupe Collegia et SANAM': [{ name: 'Groupe Collegia' }, { name: 'SANAM' }],
};

/** schema.org `courseMode` of each gathered format. */
export const COURSE_MODES: Readonly<Record<string, string>> = {
  'in-person': 'onsite',
  'online-live': 'online',
  hybrid: 'blended',
  'self-paced': 'self-paced',
};

/** Our five kinds. */
export const KINDS: Readonly<Record<string, string>> = {
  training: 'course',
  program: 'programme',
  event: 'event',
  resource: 'resource',
  network: 'network',
};
