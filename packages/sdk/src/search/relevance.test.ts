import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linkGazetteer } from '../geo/gazetteer.js';
import { builtData } from '../testing/built-data.js';
import { wholeIndex } from '../testing/finish.js';
import { searchServices } from './search.js';
import type { ServiceHit, ServicePage } from './types.js';

const data = builtData();
const skip = data ? false : 'the dataset is not built';

/** What is expected of a query. A service is named by its key, an organization by its name. */
interface Expected {
  /** A service by a part of its key, and how many it may be among. */
  service?: readonly [key: RegExp, among: number][];
  /** The organization of the first services. */
  organization?: readonly [name: RegExp, first: number];
  /** A need that the first services meet. */
  need?: readonly [key: string, first: number];
  /** Services that must not be among the first. */
  never?: readonly [key: RegExp, among: number];
  /** The first service of the one kind stands above the first of the other. */
  above?: readonly [better: RegExp, worse: RegExp];
  /** The name of the place read, of the first of several, or none. */
  place?: string | null;
  /** Needs read. */
  needs?: readonly string[];
  corrected?: string | null;
}

const SHELTER = /^(?:escale-estrie|la-meridienne|la-bouee|mad)-.*hebergement$|partage-saint-francois--femmes/;
const DAY_CENTRE = /^ma-cabane/;
const EXPECTED: Readonly<Record<string, Expected>> = {
  // What the issue asks for.
  'cours de francais': { need: ['francisation', 5] },
  francisasion: { need: ['francisation', 5], corrected: 'francisation' },
  'medecin magog': { need: ['health', 5], service: [[/medecin/, 1]], place: 'Magog' },
  'apprendre le français': { need: ['francisation', 5] },
  housing: { need: ['housing', 5] },
  عمل: { need: ['employment', 5] },
  'garderie granby': { need: ['childcare', 2], place: 'Granby' },
  'banque alimentaire coaticook': { need: ['food', 2] },
  'francisation sherbrooke': { need: ['francisation', 5], place: 'Sherbrooke' },
  'permis de conduire': { need: ['transport', 3] },
  مترجم: { need: ['interpretation', 5] },
  // Equals: who is there for this need above who is there for it too.
  dentiste: { need: ['health', 5], never: [/townshippers/, 10] },
  médecin: { need: ['health', 5], service: [[/medecin/, 1]], never: [/townshippers/, 10] },
  طبيب: { need: ['health', 5], never: [/townshippers/, 10] },
  دکتر: { need: ['health', 5], never: [/townshippers/, 10] },
  лікар: { need: ['health', 5], never: [/townshippers/, 10] },
  médico: { need: ['health', 5], never: [/townshippers/, 10] },
  daktari: { need: ['health', 5], never: [/townshippers/, 10] },
  // An unknown word does not change what known ones say.
  'logement pas cher': { need: ['housing', 5], needs: ['housing'], corrected: null },
  'augmentation loyer': { need: ['housing', 5], needs: ['housing'], corrected: null },
  'garderie blorg': { need: ['childcare', 3], needs: ['childcare'], corrected: null },
  'emploi bilinge': { need: ['employment', 5] },
  // A word of a name above a synonym of a need.
  racisme: {
    service: [
      [/^rife--lutte-racisme/, 3],
      [/^actions-interculturelles--sensibilisation/, 40],
    ],
  },
  'violence conjugale': {
    service: [
      [/^sosvc/, 2],
      [SHELTER, 8],
    ],
    above: [SHELTER, DAY_CENTRE],
  },
  'domestic violence': {
    service: [
      [/^sosvc/, 2],
      [SHELTER, 8],
    ],
    above: [SHELTER, DAY_CENTRE],
  },
  'عنف أسري': {
    service: [
      [/^sosvc/, 5],
      [SHELTER, 8],
    ],
    above: [SHELTER, DAY_CENTRE],
  },
  'violencia doméstica': {
    service: [
      [/^sosvc/, 5],
      [SHELTER, 8],
    ],
    above: [SHELTER, DAY_CENTRE],
  },
  // Organizations by their name.
  'maison des familles granby': { organization: [/^Maison des familles de Granby/, 1], place: 'Granby' },
  CSRS: { organization: [/Région-de-Sherbrooke/, 1] },
  'services québec lac-brome': { organization: [/^Services Québec$/, 1], place: 'Lac-Brome' },
  'services québec bedford': { organization: [/^Services Québec$/, 1], place: 'Canton de Bedford' },
  'services québec stanstead': { organization: [/^Services Québec$/, 1], place: 'Canton de Stanstead' },
  'services québec': { organization: [/^Services Québec$/, 2], place: null },
  'francisation québec': { organization: [/^Francisation Québec$/, 3], place: null },
  'logement québec': { need: ['housing', 5], place: 'Québec' },
  // Served here above served from afar.
  "maison d'hébergement granby": { service: [[/^(?:asmt|mad)-hebergement/, 1]], place: 'Granby' },
  'urgence lac-megantic': { never: [/escale|poirier/, 1], place: 'Lac-Mégantic' },
  // Clearly asked for by name, though it serves everyone.
  'carte assurance maladie granby': { service: [[/^ramq-carte/, 1]] },
  'permis de conduire magog': { service: [[/saaq/, 1]] },
  'aide juridique granby': { need: ['legal', 3] },
  'suicide magog': { service: [[/appelle|jevi/, 1]] },
  'info-santé magog': { service: [[/811|info-sante/, 1]] },
  // Only a place.
  'lac-brome': { never: [/^(?:sq|fq)-/, 10], place: 'Lac-Brome' },
  bedford: { never: [/^(?:sq|fq)-/, 10], place: 'Canton de Bedford' },
  stanstead: { never: [/^(?:sq|fq)-/, 10], place: 'Canton de Stanstead' },
  coaticook: { never: [/^ldca--popote/, 10], place: 'Coaticook' },
  refuge: { service: [[/poirier/, 1]], needs: [], never: [/refugie|asile|parrainage|caq/, 5] },
};

describe('what people type, on the region as it is built', { skip }, () => {
  const index = data && wholeIndex(data.catalog, linkGazetteer(data.gazetteer, 'territories.json'), data.synonyms);
  function search(query: string): ServicePage {
    assert.ok(index);
    return searchServices(index, { query, perPage: 1000 }, { now: new Date('2026-11-22T12:00:00Z') });
  }
  const told = (hits: readonly ServiceHit[]): string =>
    hits
      .slice(0, 10)
      .map(({ service, score }) => `\n    ${score.toFixed(1)} ${service.key} (${service.needs.join(' ')})`)
      .join('');

  for (const [query, expected] of Object.entries(EXPECTED)) {
    it(query, () => {
      const { contents, understood } = search(query);
      const { service = [], organization, need, never, above, place, needs, corrected } = expected;
      for (const [key, among] of service) {
        assert.ok(
          contents.slice(0, among).some((hit) => key.test(hit.service.key)),
          `${String(key)} among ${among}:${told(contents)}`,
        );
      }
      if (organization) {
        const first = contents.slice(0, organization[1]);
        assert.ok(
          first.every((hit) => organization[0].test(hit.organization.name)),
          `${String(organization[0])}:${told(contents)}`,
        );
      }
      if (need) {
        const first = contents.slice(0, need[1]);
        assert.equal(first.length, need[1]);
        assert.ok(
          first.every((hit) => hit.service.needs.includes(need[0])),
          `${need[0]}:${told(contents)}`,
        );
      }
      if (never) {
        assert.ok(!contents.slice(0, never[1]).some((hit) => never[0].test(hit.service.key)), `no ${String(never[0])}:${told(contents)}`);
      }
      if (above) {
        const [better, worse] = above.map((key) => contents.findIndex((hit) => key.test(hit.service.key)));
        assert.ok(better !== undefined && worse !== undefined && better >= 0 && (worse < 0 || better < worse), told(contents));
      }
      if (place !== undefined) assert.equal((understood.place ?? understood.places?.[0])?.name ?? null, place);
      if (needs) assert.deepEqual(understood.needs, needs);
      if (corrected !== undefined) assert.equal(understood.corrected ?? null, corrected);
    });
  }
});
