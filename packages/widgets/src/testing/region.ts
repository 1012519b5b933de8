import type { Catalog, Gazetteer, HsdsLocation, HsdsOrganization, HsdsService, HsdsTaxonomyTerm, TaxonomyKey } from '@accueil/sdk';

/*
 * A region that does not exist, for tests and stories: two territories, five municipalities, three organizations.
 * Numbers are of the range kept for fiction (555-01xx); addresses end in `.example`.
 */

const SOURCE = { url: 'https://organismes.example/', supports: 'exemple', date_seen: '2026-05-12' };

/** A made-up id: organizations have 1 to 3, places 101 and 102. */
export const uuid = (n: number): string => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;

const NEEDS: Record<string, [fr: string, en: string, ar: string]> = {
  francisation: ['Francisation', 'Learning French', 'تعلّم الفرنسية'],
  employment: ['Emploi', 'Employment', 'العمل'],
  housing: ['Logement', 'Housing', 'السكن'],
  health: ['Santé', 'Health', 'الصحة'],
  family: ['Famille', 'Family', 'العائلة'],
  food: ['Alimentation', 'Food', 'الغذاء'],
};
const STAGES: Record<string, [string, string, string]> = {
  arrival: ['Arrivée', 'Arrival', 'الوصول'],
  settlement: ['Établissement', 'Settlement', 'الاستقرار'],
  integration: ['Intégration', 'Integration', 'الاندماج'],
};
const AUDIENCES: Record<string, [string, string, string]> = {
  refugees: ['Personnes réfugiées', 'Refugees', 'اللاجئون'],
  workers: ['Travailleurs temporaires', 'Temporary workers', 'العمال المؤقتون'],
};
const COLUMNS = ['fr', 'en', 'ar'];

function terms(taxonomy: TaxonomyKey, labels: Record<string, [string, string, string]>, lang: string, from: number): HsdsTaxonomyTerm[] {
  return Object.entries(labels).map(([key, names], index) => ({
    id: uuid(from + index),
    key,
    taxonomy,
    name: names[COLUMNS.indexOf(lang)] ?? names[0],
    ...(key === 'francisation' && { synonyms: { fr: ['cours de français', 'apprendre le français'], en: ['french classes'] } }),
    ...(key === 'housing' && { synonyms: { fr: ['appartement', 'loyer'], en: ['apartment', 'rent'] } }),
  }));
}

const locations: HsdsLocation[] = [
  {
    id: uuid(101),
    key: 'carrefour-pinville',
    location_type: 'physical',
    name: 'Carrefour de Pinville',
    latitude: 46.1,
    longitude: -71.5,
    coordinate_precision: 'municipality',
    municipality: '90010',
    territory: 'les-pins',
    addresses: [{ address_1: '12, rue des Érables', city: 'Pinville', country: 'CA', address_type: 'physical' }],
  },
  {
    id: uuid(102),
    key: 'maison-port-bleu',
    location_type: 'physical',
    name: 'Maison de Port-Bleu',
    latitude: 46.3,
    longitude: -71.1,
    coordinate_precision: 'municipality',
    municipality: '90020',
    territory: 'la-baie',
    addresses: [{ city: 'Port-Bleu', country: 'CA', address_type: 'physical' }],
  },
];

const organizations: HsdsOrganization[] = [
  {
    id: uuid(1),
    key: 'carrefour',
    name: 'Carrefour d’accueil des Pins',
    description: 'Accueille les personnes nouvellement arrivées.',
    organization_kind: 'community',
    website: 'https://carrefour.example/',
    phones: [{ number: '819-555-0110', type: 'voice' }],
    location_ids: [uuid(101)],
    confidence: 'confirmed',
    sources: [SOURCE],
  },
  {
    id: uuid(2),
    key: 'ecole',
    name: 'Centre d’éducation de la Baie',
    description: 'Cours aux adultes.',
    organization_kind: 'education',
    confidence: 'partial',
    sources: [SOURCE],
  },
  {
    id: uuid(3),
    key: 'sante',
    name: 'Réseau de santé de la Vallée',
    description: 'Soins et services sociaux.',
    organization_kind: 'health',
    confidence: 'partial',
    sources: [SOURCE],
  },
];

interface Draft {
  key: string;
  org: number;
  name: string;
  description?: string;
  areas?: HsdsService['service_areas'];
  needs: string[];
  extra?: Partial<HsdsService>;
}

const DRAFTS: Draft[] = [
  {
    key: 'cours-francais',
    org: 2,
    name: 'Cours de français aux adultes',
    description: 'Cours en classe, à temps plein et à temps partiel.',
    areas: [{ territory: 'vallee' }],
    needs: ['francisation'],
    extra: { cost_options: [{ amount: 0, currency: 'CAD' }], languages: [{ code: 'fr' }], stages: ['settlement'] },
  },
  {
    key: 'jumelage',
    org: 1,
    name: 'Jumelage linguistique',
    description: 'Des rencontres avec une personne bénévole pour pratiquer le français de tous les jours.',
    areas: [{ territory: 'les-pins' }],
    needs: ['francisation', 'family'],
    extra: {
      cost_options: [{ amount: 0, currency: 'CAD' }],
      service_at_locations: [{ location_id: uuid(101) }],
      languages: [{ code: 'fr' }, { code: 'es' }],
    },
  },
  {
    key: 'recherche-logement',
    org: 1,
    name: 'Aide à la recherche de logement',
    description: 'Visites, bail, droits et responsabilités des locataires.',
    areas: [{ territory: 'les-pins', municipalities: ['90010'], unconfirmed: true }],
    needs: ['housing'],
    extra: {
      audiences: ['refugees'],
      service_at_locations: [{ location_id: uuid(101) }],
      languages: [{ code: 'fr' }, { code: 'ar' }],
      phones: [{ number: '819-555-0111', extension: '04', type: 'voice' }],
    },
  },
  {
    key: 'emploi',
    org: 1,
    name: 'Accompagnement vers l’emploi',
    description: 'Curriculum vitae, entrevues et rencontres d’employeurs.',
    areas: [{ territory: 'les-pins' }, { territory: 'la-baie' }],
    needs: ['employment'],
    extra: { audiences: ['workers'], stages: ['integration'], service_at_locations: [{ location_id: uuid(102) }] },
  },
  {
    key: 'ancien-atelier',
    org: 2,
    name: 'Atelier de conversation',
    description: 'Conversation en petits groupes.',
    areas: [{ territory: 'la-baie' }],
    needs: ['francisation'],
    extra: { status: 'temporarily closed', status_detail: { state: 'suspended', since: '2024-11', replaced_by: ['cours-francais'] } },
  },
  {
    key: 'clinique',
    org: 3,
    name: 'Bilan de santé à l’arrivée',
    description: 'Première rencontre avec une infirmière.',
    areas: [],
    needs: ['health'],
    extra: { stages: ['arrival'], audiences: ['refugees'], languages: [{ code: 'fr' }, { code: 'en' }] },
  },
  {
    key: 'popote',
    org: 3,
    name: 'Popote et épicerie solidaire',
    areas: [{ territory: 'la-baie' }],
    needs: ['food'],
    extra: { service_at_locations: [{ location_id: uuid(102) }] },
  },
  {
    key: 'accueil',
    org: 1,
    name: 'Accueil des nouveaux arrivants',
    description: 'Une personne répond à vos questions et vous présente la ville et ses services.',
    areas: [{ territory: 'les-pins', municipalities: ['90010'] }],
    needs: ['family'],
    extra: { former_keys: ['guichet'], service_at_locations: [{ location_id: uuid(101) }], cost_options: [{ amount: 0, currency: 'CAD' }] },
  },
];

function services(drafts: readonly Draft[]): HsdsService[] {
  return drafts.map(({ key, org, name, description, areas = [], needs, extra }, index) => ({
    id: uuid(1000 + index),
    key,
    organization_id: uuid(org),
    name,
    ...(description !== undefined && { description }),
    status: 'active' as const,
    service_areas: areas,
    needs,
    stages: [],
    audiences: [],
    ...extra,
  }));
}

/** The catalog of the fictional region; its texts are French whatever the language of its terms. */
export function fixtureCatalog(lang = 'fr'): Catalog {
  return {
    format: 'accueil-catalog/1',
    region: { key: 'vallee', territory: 'vallee', name: 'La Vallée', licence: 'CC0-1.0', timezone: 'America/Toronto' },
    lang,
    organizations,
    services: services(DRAFTS).map((service) =>
      lang === 'fr'
        ? service
        : { ...service, translations: { name: { lang: 'fr', state: 'missing' }, description: { lang: 'fr', state: 'missing' } } },
    ),
    locations,
    taxonomy_terms: [
      ...terms('needs', NEEDS, lang, 200),
      ...terms('stages', STAGES, lang, 300),
      ...terms('audiences', AUDIENCES, lang, 400),
    ],
  };
}

/** The same region with `count` services more, to try long lists. */
export function largeCatalog(count: number): Catalog {
  const catalog = fixtureCatalog();
  const more = Array.from({ length: count }, (_, index): Draft => ({
    key: `activite-${index + 1}`,
    org: (index % 3) + 1,
    name: `Activité d’accueil ${index + 1}`,
    description: 'Rencontre ouverte à toutes et à tous.',
    areas: [{ territory: index % 2 === 0 ? 'les-pins' : 'la-baie' }],
    needs: [Object.keys(NEEDS)[index % 6] ?? 'family'],
  }));
  return { ...catalog, services: services([...DRAFTS, ...more]) };
}

/** The region with needs of its own, one service each, the last need with most services. */
export function manyNeedsCatalog(count: number): Catalog {
  const catalog = fixtureCatalog();
  const keys = Array.from({ length: count }, (_, index) => `besoin-${index + 1}`);
  const needs = Object.fromEntries(
    keys.map((key, index): [string, [string, string, string]] => {
      const name = `Besoin ${index + 1}`;
      return [key, [name, name, name]];
    }),
  );
  const drafts = [...keys, ...keys.slice(-1), ...keys.slice(-1)].map((need, index): Draft => ({
    key: `offert-${index + 1}`,
    org: 1,
    name: `Service ${index + 1}`,
    areas: [{ territory: 'les-pins' }],
    needs: [need],
  }));
  return { ...catalog, services: services(drafts), taxonomy_terms: terms('needs', needs, 'fr', 500) };
}

/** One service whose every text is far longer than it should be. */
export function longTextCatalog(): Catalog {
  const catalog = fixtureCatalog();
  const [first, ...rest] = catalog.services;
  if (first === undefined) return catalog;
  const name =
    'Programme d’accompagnement personnalisé à l’établissement, à l’intégration socioéconomique et à la participation citoyenne des personnes nouvellement arrivées et de leur famille';
  const description =
    `${name}. `.repeat(6) + 'https://une-adresse-tres-longue-sans-aucune-espace.example/chemin/vers/une/page/qui/ne/finit/pas';
  return { ...catalog, services: [{ ...first, name, description }, ...rest] };
}

/** The names of the fictional region. */
export const fixtureGazetteer: Gazetteer = {
  format: 'accueil-gazetteer/1',
  territories: [
    { id: 'province', name: 'Province', kind: 'province' },
    { id: 'vallee', name: 'La Vallée', kind: 'region', parent: 'province' },
    { id: 'les-pins', name: 'Les Pins', full_name: 'MRC des Pins', kind: 'territory', parent: 'vallee', latitude: 46.1, longitude: -71.5 },
    { id: 'la-baie', name: 'La Baie', full_name: 'MRC de La Baie', kind: 'territory', parent: 'vallee', latitude: 46.3, longitude: -71.1 },
  ],
  municipalities: [
    {
      code: '90010',
      name: 'Pinville',
      full_name: 'Ville de Pinville',
      designation: 'Ville',
      territory: 'les-pins',
      latitude: 46.1,
      longitude: -71.5,
    },
    { code: '90011', name: 'Saint-Aubin', territory: 'les-pins', latitude: 46.15, longitude: -71.6 },
    {
      code: '90020',
      name: 'Port-Bleu',
      full_name: 'Ville de Port-Bleu',
      designation: 'Ville',
      territory: 'la-baie',
      latitude: 46.3,
      longitude: -71.1,
    },
    { code: '90021', name: 'Rive-Haute', territory: 'la-baie', latitude: 46.35, longitude: -71.2 },
  ],
  localities: [],
  postal_areas: [],
};

const square = (west: number, south: number): [number, number][] => [
  [west, south],
  [west + 0.5, south],
  [west + 0.5, south + 0.4],
  [west, south + 0.4],
  [west, south],
];

/** The outlines of the fictional region: two squares. TopoJSON 1. */
export const fixtureBoundaries = {
  type: 'Topology',
  arcs: [square(-71.75, 45.9), square(-71.25, 46.1)],
  objects: {
    territories: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: 'les-pins', arcs: [[0]], properties: { name: 'Les Pins' } },
        { type: 'Polygon', id: 'la-baie', arcs: [[1]], properties: { name: 'La Baie' } },
      ],
    },
    lakes: { type: 'GeometryCollection', geometries: [] },
  },
};
