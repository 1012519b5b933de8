import type { Gazetteer } from '../geo/types.js';
import type {
  Catalog,
  ContinuumRoles,
  HsdsLocation,
  HsdsOrganization,
  HsdsService,
  HsdsTaxonomyTerm,
  Synonyms,
  TaxonomyKey,
} from '../hsds/types.js';

/** A made-up region for tests: the towns, the organizations and the services do not exist. */

let count = 0;
function id(): string {
  count += 1;
  return `00000000-0000-5000-8000-${String(count).padStart(12, '0')}`;
}

function term(
  taxonomy: TaxonomyKey,
  key: string,
  name: string,
  synonyms: Record<string, string[]> = {},
  parent?: string,
): HsdsTaxonomyTerm {
  return { id: id(), taxonomy, key, name, synonyms, ...(parent ? { parent } : {}) };
}

function organization(key: string, name: string, more: Partial<HsdsOrganization> = {}): HsdsOrganization {
  return {
    id: id(),
    key,
    name,
    description: `${name}, organisme fictif.`,
    organization_kind: 'community',
    confidence: 'partial',
    sources: [{ url: `https://example.org/${key}`, supports: 'tout' }],
    ...more,
  };
}

type ServiceInput = Partial<HsdsService> & Pick<HsdsService, 'key' | 'name'> & { of: HsdsOrganization; at?: HsdsLocation[] };

function service({ of, at, ...more }: ServiceInput): HsdsService {
  return {
    id: id(),
    organization_id: of.id,
    status: 'active',
    service_areas: [],
    needs: [],
    stages: ['settlement'],
    audiences: ['everyone'],
    ...(at ? { service_at_locations: at.map((location) => ({ location_id: location.id })) } : {}),
    ...more,
  };
}

function place(key: string, town: string, territory: string, municipality: string, latitude: number, longitude: number): HsdsLocation {
  return {
    id: id(),
    key,
    location_type: 'physical',
    latitude,
    longitude,
    coordinate_precision: 'municipality',
    addresses: [{ city: town, country: 'CA', address_type: 'physical' }],
    municipality,
    territory,
  };
}

/** A new gazetteer at each call: two territories of three and two towns, with homonyms, a former name, postal codes. */
export function fixtureGazetteer(): Gazetteer {
  return {
    format: 'accueil-gazetteer/1',
    territories: [
      { id: 'grande-province', name: 'Grande Province', kind: 'province' },
      { id: 'monts-bleus', name: 'Monts-Bleus', kind: 'region', parent: 'grande-province' },
      {
        id: 'les-erables',
        name: 'Les Érables',
        full_name: 'MRC des Érables',
        kind: 'territory',
        parent: 'monts-bleus',
        aliases: [{ name: 'Comté des Érables', kind: 'former-name' }],
      },
      { id: 'le-torrent', name: 'Le Torrent', full_name: 'MRC du Torrent', kind: 'territory', parent: 'monts-bleus' },
      { id: 'port-clair', name: 'Port-Clair', full_name: 'Ville de Port-Clair', kind: 'territory', parent: 'monts-bleus' },
    ],
    municipalities: [
      {
        code: '10001',
        name: 'Sainte-Ombre',
        full_name: 'Ville de Sainte-Ombre',
        designation: 'Ville',
        territory: 'les-erables',
        latitude: 46.1,
        longitude: -71.9,
        aliases: [
          { name: 'Vieux-Moulin', kind: 'former-name' },
          { name: 'Moulinville', unverified: true },
        ],
      },
      {
        code: '10002',
        name: 'Halden',
        full_name: 'Ville de Halden',
        designation: 'Ville',
        territory: 'les-erables',
        latitude: 46.2,
        longitude: -71.8,
        homonym: true,
      },
      {
        code: '10003',
        name: 'Halden',
        full_name: 'Canton de Halden',
        designation: 'Canton',
        territory: 'les-erables',
        latitude: 46.25,
        longitude: -71.75,
        homonym: true,
      },
      {
        code: '20001',
        name: "Pont-d'Or",
        full_name: "Municipalité de Pont-d'Or",
        territory: 'le-torrent',
        latitude: 46.6,
        longitude: -71.2,
      },
      { code: '20002', name: 'Lac-Haut', territory: 'le-torrent', latitude: 46.7, longitude: -71.1 },
      {
        code: '30001',
        name: 'Port-Clair',
        full_name: 'Ville de Port-Clair',
        designation: 'Ville',
        territory: 'port-clair',
        latitude: 46.4,
        longitude: -71.5,
      },
    ],
    localities: [
      { name: 'Anse-aux-Pins', municipality: '10001', latitude: 46.12, longitude: -71.93 },
      { name: 'North Halden', municipality: '20002', latitude: 46.72, longitude: -71.12 },
    ],
    postal_areas: [
      { code: 'X1Y', municipalities: ['30001'], precision: 'municipality', latitude: 46.41, longitude: -71.51 },
      { code: 'X0Z', municipalities: ['10001', '10002', '20001', '20002'], precision: 'region' },
      { code: 'X0Z 1A0', municipalities: ['20002'], precision: 'municipality' },
    ],
  };
}

/** A new catalog at each call, fifteen services in French: some suspended, hosted, uncertain, without a place, beyond the region. */
export function fixtureCatalog(): Catalog {
  count = 0;
  const port = place('phare-port-clair', 'Port-Clair', 'port-clair', '30001', 46.4, -71.5);
  const ombre = place('phare-ombre', 'Sainte-Ombre', 'les-erables', '10001', 46.1, -71.9);
  const lac = place('clsc-lac', 'Lac-Haut', 'le-torrent', '20002', 46.7, -71.1);
  const refuge: HsdsLocation = { ...place('refuge', 'Port-Clair', 'port-clair', '30001', 46.4, -71.5), address_withheld: true };
  const outside: HsdsLocation = { id: id(), key: 'bureau-capitale', location_type: 'physical', name: 'Bureau de la capitale' };

  const phare = organization('phare', 'Le Phare', { alternate_name: 'LPA', location_ids: [port.id, ombre.id] });
  const clsc = organization('clsc', 'CLSC du Torrent', { organization_kind: 'health', alternate_name: 'CLSC', location_ids: [lac.id] });
  const ecole = organization('ecole', 'École des adultes de Halden', { organization_kind: 'education', former_keys: ['vieille-ecole'] });
  const ville = organization('ville', 'Ville de Port-Clair', { organization_kind: 'municipal' });
  const ministere = organization('ministere', 'Ministère de la Bienvenue', { organization_kind: 'public' });

  const services: HsdsService[] = [
    service({
      key: 'phare-accueil',
      of: phare,
      at: [port, ombre],
      name: 'Accueil et établissement',
      description: "Un intervenant aide à remplir les formulaires et à trouver l'école des enfants.",
      needs: ['settlement'],
      stages: ['arrival', 'settlement'],
      service_areas: [{ territory: 'monts-bleus' }],
      languages: [{ code: 'fr' }, { code: 'es' }],
      schedules: [{ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '08:30', closes_at: '16:30' }],
    }),
    service({
      key: 'phare-logement',
      of: phare,
      at: [port],
      name: "Recherche d'un logement",
      needs: ['housing'],
      audiences: ['refugees'],
      service_areas: [{ territory: 'port-clair' }, { territory: 'les-erables', municipalities: ['10001'], unconfirmed: true }],
      cost_options: [{ amount: 0, currency: 'CAD' }],
    }),
    service({
      key: 'phare-jumelage',
      of: phare,
      name: 'Jumelage interculturel',
      description: 'Des familles se rencontrent une fois par mois.',
      needs: ['community'],
      stages: ['integration'],
    }),
    service({
      key: 'ecole-francisation',
      of: ecole,
      name: 'Francisation à temps partiel',
      description: 'Cours de français le soir pour adultes.',
      needs: ['francisation'],
      status: 'temporarily closed',
      status_detail: { state: 'suspended', since: '2024-11', replaced_by: ['ministere-cours'] },
      service_areas: [{ territory: 'les-erables' }],
      former_keys: ['ecole-soir'],
    }),
    service({
      key: 'ministere-cours',
      of: ministere,
      name: 'Apprendre le français en ligne ou en classe',
      needs: ['francisation'],
      stages: ['before-arrival', 'settlement'],
      service_areas: [{ territory: 'grande-province' }],
      cost_options: [{ amount: 0, currency: 'CAD' }],
    }),
    service({
      key: 'ecole-conversation',
      of: ecole,
      name: 'Ateliers de conversation',
      description: 'Pour pratiquer le français avec des bénévoles.',
      needs: ['francisation', 'community'],
      service_areas: [{ territory: 'les-erables', except: ['10003'] }],
    }),
    service({
      key: 'clsc-medecin',
      of: clsc,
      at: [lac],
      name: 'Inscription auprès d’un médecin de famille',
      needs: ['health'],
      service_areas: [{ territory: 'le-torrent' }],
      partner_organization_ids: [ville.id],
    }),
    service({
      key: 'clsc-info',
      of: clsc,
      name: 'Info-santé',
      description: 'Une infirmière répond jour et nuit.',
      needs: ['health'],
      service_areas: [{ territory: 'grande-province' }],
      schedules: [{ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '24:00' }],
    }),
    service({
      key: 'ville-travail',
      of: ville,
      name: "Aide à la recherche d'emploi",
      needs: ['employment'],
      service_areas: [{ territory: 'port-clair' }],
      assured_date: '2026-06-01',
    }),
    service({
      key: 'phare-cv',
      of: phare,
      name: 'Rédaction de curriculum vitæ',
      needs: ['employment'],
      service_areas: [{ territory: 'monts-bleus' }],
      assured_date: '2024-02-10',
    }),
    service({
      key: 'ville-loisirs',
      of: ville,
      name: 'Loisirs et bibliothèque',
      needs: ['community'],
      service_areas: [{ territory: 'port-clair', unconfirmed: true }],
      minimum_age: 5,
    }),
    service({
      key: 'refuge-femmes',
      of: phare,
      at: [refuge],
      name: 'Hébergement pour femmes',
      needs: ['housing', 'safety'],
      service_areas: [{ territory: 'monts-bleus' }],
    }),
    service({
      key: 'ministere-permis',
      of: ministere,
      at: [outside],
      name: 'Permis de travail et statut',
      needs: ['legal'],
      service_areas: [{ territory: 'grande-province' }],
    }),
    service({
      key: 'ecole-projet',
      of: ecole,
      name: 'Projet pilote de garderie',
      needs: ['family'],
      status: 'inactive',
      status_detail: { state: 'past', until: '2023' },
      service_areas: [{ territory: 'les-erables' }],
    }),
    service({
      key: 'clsc-halden',
      of: clsc,
      name: 'Vaccination à Halden',
      needs: ['vaccination'],
      service_areas: [{ territory: 'les-erables', municipalities: ['10002'] }],
    }),
  ];
  return {
    format: 'accueil-catalog/1',
    region: { key: 'monts-bleus', territory: 'monts-bleus', name: 'Monts-Bleus', licence: 'CC-BY-4.0', timezone: 'America/Toronto' },
    lang: 'fr',
    organizations: [phare, clsc, ecole, ville, ministere],
    services,
    locations: [port, ombre, lac, refuge, outside],
    taxonomy_terms: [
      term('needs', 'settlement', 'Accueil et établissement', { fr: ['arriver', 'premiers pas'], en: ['settlement', 'newcomer help'] }),
      term('needs', 'housing', 'Logement', {
        fr: ['appartement', 'loyer'],
        en: ['housing', 'apartment'],
        ar: ['سكن', 'شقة'],
        uk: ['житло'],
      }),
      term('needs', 'francisation', 'Francisation', {
        fr: ['cours de français', 'apprendre le français'],
        en: ['French classes', 'learn French'],
        es: ['aprender francés'],
        fa: ['یادگیری زبان فرانسه'],
      }),
      term('needs', 'health', 'Santé', { fr: ['médecin', 'docteur'], en: ['doctor', 'health'] }),
      term('needs', 'vaccination', 'Vaccination', { fr: ['vaccin'] }, 'health'),
      term('needs', 'employment', 'Emploi', { fr: ['travail'], en: ['job', 'work'], ar: ['عمل', 'وظيفة'], sw: ['kazi'] }),
      term('needs', 'community', 'Vie communautaire'),
      term('needs', 'legal', 'Droit et statut', { ar: ['تصريح عمل'] }),
      term('needs', 'family', 'Famille'),
      term('needs', 'safety', 'Sécurité'),
      term('stages', 'before-arrival', "Avant l'arrivée"),
      term('stages', 'arrival', 'Arrivée'),
      term('stages', 'settlement', 'Installation'),
      term('stages', 'integration', 'Intégration'),
      term('audiences', 'everyone', 'Tout le monde'),
      term('audiences', 'refugees', 'Personnes réfugiées', { en: ['refugees'] }),
    ],
  };
}

/** The same catalog as the build writes it: its synonyms apart. */
export function fixtureBareCatalog(): Catalog {
  const catalog = fixtureCatalog();
  for (const term of catalog.taxonomy_terms) delete term.synonyms;
  return catalog;
}

/** The synonyms of the fixture's terms as a file of their own, with each label before those of its language. */
export function fixtureSynonyms(): Synonyms {
  const terms = fixtureCatalog().taxonomy_terms.map(({ taxonomy, key, name, synonyms = {} }) => [
    `${taxonomy}/${key}`,
    { ...synonyms, fr: [name, ...(synonyms['fr'] ?? [])] },
  ]);
  return { format: 'accueil-synonyms/1', terms: Object.fromEntries(terms) as Synonyms['terms'] };
}

/** The roles the fixture's steward wrote: one instead of a derived one, one that no service shows. */
export function fixtureContinuum(): ContinuumRoles {
  const { organizations } = fixtureCatalog();
  const idOf = (key: string): string => organizations.find((one) => one.key === key)?.id ?? key;
  const sources = [{ url: 'https://example.org/table-des-partenaires', supports: 'rôles' }];
  return {
    format: 'accueil-continuum/1',
    stage_roles: [
      {
        organization_id: idOf('ecole'),
        stage: 'settlement',
        need: 'community',
        territory: 'les-erables',
        role: 'partner',
        service: 'ecole-conversation',
        sources,
      },
      { organization_id: idOf('ville'), stage: 'arrival', territory: 'port-clair', role: 'refers', sources },
    ],
  };
}
