import { FIXTURE } from './region-fixture.js';

/** Day the tests live in: nothing in the fixture is of a later one, and nothing that is over is said to go on. */
export const TODAY = '2026-11-26';

/** Replaces a passage that must stand there once. */
function replaced(text: string, passage: string, replacement: string): string {
  if (text.split(passage).length !== 2) throw new Error(`“${passage}” stands ${text.split(passage).length - 1} times`);
  return text.replace(passage, () => replacement);
}

const TOWN = "  - { code: '99020', name: Valbas,";
/** A town where nothing is. */
const EMPTY_TOWN = "  - { code: '99040', name: Sauvagie, territory: basse-vallee, latitude: 45.0, longitude: -72.10 }\n";

/** The small region with every member of every kind of file once, right in every way. Its places are invented. */
export const WHOLE: Readonly<Record<string, string>> = {
  ...FIXTURE,
  'region.yaml': `${replaced(FIXTURE['region.yaml'] ?? '', '[fr, en, es]', '[fr, en, es, ar, fa, uk]')}default_locale: fr
steward: Table de la vallée
email: donnees@vallee.example.org
website: https://vallee.example.org/
base_url: https://donnees.vallee.example.org/region/
privacy_officer: { name: { fr: Responsable des renseignements }, email: vieprivee@vallee.example.org, phone: 819-555-0109 }
recovery_key: age1qqqq
`,
  'territories.yaml': `${replaced(
    replaced(FIXTURE['territories.yaml'] ?? '', 'localities:\n', `${EMPTY_TOWN}localities:\n`),
    TOWN,
    `  - code: '99030'
    name: Rocbrune
    full_name: Ville de Rocbrune
    designation: Ville
    territory: haute-vallee
    latitude: 45.7
    longitude: -71.4
    population: 900
    postal_code: J9Y 1A1
${TOWN}`,
  )}  - { code: J9Y, municipalities: ['99030'], precision: municipality, latitude: 45.7, longitude: -71.4 }
  - { code: J9Z 1A1, municipalities: ['99020'], precision: municipality }
`,
  'organizations/carrefour.yaml': `key: carrefour
former_keys: [vieux-carrefour]
name: { fr: Carrefour du Roc }
alternate_name: CDR
description: { fr: Un lieu pour se retrouver et apprendre. }
organization_kind: community
website: https://carrefour.example.org/
email: accueil@carrefour.example.org
phones:
  - { number: 1-819-555-0123, extension: '45', type: voice, description: { fr: Accueil } }
  - { number: 819-555-0130 }
confidence: confirmed
assured_date: 2026-10-01
sources:
  - { url: https://carrefour.example.org/a-propos, supports: mission, date_seen: 2026-09, kind: own }
additional_websites: [https://roc.example.net/]
calendars:
  - { url: webcal://carrefour.example.org/agenda.ics, name: Agenda du Roc }
  - { url: https://carrefour.example.org/cours.ics }
year_incorporated: 1998
legal_status: { fr: Organisme sans but lucratif }
parent_organization: relais
organization_identifiers: [{ identifier_scheme: NEQ, identifier_type: registre, identifier: '1140000000' }]
funding: [{ source: { fr: Dons du public } }]
attributes: [{ label: { fr: Stationnement }, value: { fr: Gratuit } }]
stage_roles:
  - stage: arrival
    role: partner
    needs: [housing]
    territories: [haute-vallee]
    service: carrefour--cours
    sources: [{ url: https://carrefour.example.org/role, date_seen: 2026 }]
locations:
  - key: carrefour-roc
    name: { fr: Le local }
    description: { fr: Au deuxième étage. }
    location_type: physical
    addresses:
      - address_1: 40 chemin du Roc
        city: Rocbrune
        state_province: QC
        postal_code: J9Y 1A1
        country: CA
        address_type: physical
    territory: haute-vallee
    municipality: '99030'
    latitude: 45.701
    longitude: -71.402
    coordinate_precision: address
    host_organization: relais
    valid_from: 2024-01-01
    valid_to: 2027-12-31
    transportation: { fr: Autobus 4 }
    accessibility: [{ description: { fr: Rampe }, details: { fr: Porte large }, url: https://carrefour.example.org/acces }]
    phones: [{ number: 819-555-0124 }]
    schedules:
      - { freq: WEEKLY, byday: 'MO', opens_at: '09:00', closes_at: '16:00' }
  - key: carrefour-mobile
    location_type: physical
    mobile: true
    addresses: [{ city: Valbas, postal_code: J9Z 1A1 }]
    territory: basse-vallee
    municipality: '99020'
services:
  - key: carrefour--cours
    former_keys: [cours-du-roc]
    name: { fr: Cours de conversation }
    alternate_name: { fr: Les jeudis }
    description: { fr: Parler avec des gens d’ici. }
    status: active
    status_detail: { state: pilot, since: 2025-01, until: 2027-06, reason: { fr: Essai. } }
    partner_organizations: [maison]
    needs: [housing]
    stages: [arrival]
    audiences: [everyone]
    excluded_audiences: [refugees]
    service_areas: [{ territory: basse-vallee, except: ['99020'] }]
    languages: [{ code: es, note: { fr: un peu }, by_interpreter: true }]
    interpretation_services: { fr: Au téléphone }
    fees_description: { fr: Gratuit le soir }
    cost_options:
      - amount: 5.50
        currency: CAD
        amount_description: { fr: par séance }
        option: { fr: Adultes }
        unit: { fr: séance }
        valid_from: 2026-01-01
        valid_to: 2026-12-31
    application_process: { fr: Téléphoner }
    eligibility_description: { fr: Tous }
    minimum_age: 14
    maximum_age: 90
    assured_date: 2026-10-02
    alert: { fr: Local fermé à Noël }
    wait_time: { fr: Deux semaines }
    accreditations: { fr: Agréé }
    required_documents: [{ document: { fr: Une carte }, uri: https://carrefour.example.org/carte }]
    capacities:
      - { unit: { fr: places }, available: 4, maximum: 12, description: { fr: par groupe }, updated: 2026-11-01 }
    funding: [{ source: { fr: La ville } }]
    attributes: [{ label: { fr: Garderie }, value: { fr: Sur place } }]
    next: [carrefour--suite]
    schedules:
      - freq: WEEKLY
        byday: TH
        opens_at: '18:00'
        closes_at: '20:00'
        timezone_iana: America/Toronto
        description: { fr: Le jeudi soir }
        attending_type: in_person
        valid_from: 2026-09-01
        valid_to: 2026-12-15
        interval: 2
        dtstart: 2026-09-03
        schedule_link: https://carrefour.example.org/calendrier
        notes: { fr: Sauf les congés }
        public_holidays: closed
        by_appointment: false
        date_seen: 2026-08-20
      - { freq: MONTHLY, bymonthday: '1,15', opens_at: '13:00', closes_at: '15:00' }
    url: https://carrefour.example.org/cours
    email: cours@carrefour.example.org
    phones: [{ number: 819-555-0125 }]
    locations: [carrefour-roc]
    sources: [{ url: https://carrefour.example.org/cours, kind: own, date_seen: 2026-08-21 }]
  - key: carrefour--suite
    name: { fr: Cercle de lecture }
    status: active
    needs: [housing]
    stages: [arrival]
    audiences: [everyone]
    schedules:
      - { freq: WEEKLY, byday: 'TU', opens_at: '20:00', closes_at: '02:00' }
      - { freq: WEEKLY, byday: 'WE', opens_at: '10:00', closes_at: '11:00', by_appointment: true, notes: { fr: Un à la fois } }
  - key: carrefour--ancien
    name: { fr: Ancienne cuisine }
    status: defunct
    status_detail: { state: closed, since: 2019 }
    needs: [housing]
    stages: []
    audiences: [everyone]
`,
  'trainings/atelier.yaml': `key: atelier
former_keys: [vieil-atelier]
kind: event
name: { fr: Atelier du Roc }
description: { fr: Une soirée pour comprendre. }
provider: [carrefour]
about: [welcoming]
audience: [refugees]
areaServed: [haute-vallee]
inLanguage: [fr]
educationalLevel: { fr: Débutant }
coursePrerequisites: { fr: Aucun }
courseMode: onsite
timeRequired: { fr: Une soirée }
fees_description: { fr: Gratuit pour les membres }
offers: [{ price: 10, priceCurrency: CAD, description: { fr: Plein tarif }, validFrom: 2026-08-01 }]
registration:
  - { url: https://carrefour.example.org/inscription, email: inscription@carrefour.example.org, telephone: 819-555-0126, validFrom: 2026-08-15 }
educationalCredentialAwarded: { fr: Attestation }
url: https://carrefour.example.org/atelier
email: atelier@carrefour.example.org
hasCourseInstance:
  - key: automne
    uid: automne@carrefour.example.org
    startDate: 2026-09-08T18:30
    endDate: 2026-09-08T20:30
    timezone: America/Toronto
    rrule: FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215
    exdate: [2026-10-13]
    rdate: [2026-10-15T18:30]
    eventStatus: EventRescheduled
    previousStartDate: 2026-09-01T18:30
    courseMode: onsite
    location:
      name: { fr: Le local }
      address: 40 chemin du Roc, Rocbrune J9Y 1A1
      url: https://carrefour.example.org/local
      municipality: '99030'
      accessibility: [{ description: { fr: Ascenseur } }]
    inLanguage: [fr, es]
    educationalLevel: { fr: Pour tous }
    maximumAttendeeCapacity: 20
    remainingAttendeeCapacity: 3
    offers: [{ price: 0, priceCurrency: CAD }]
    registration: [{ telephone: 819-555-0127 }]
    description: { fr: Chaque mardi }
  - { startDate: 2027-01-12, registration: [{ description: { fr: À la porte }, validFrom: 2026-12-01, validThrough: 2027-01-10 }] }
  - { key: octobre, uid: automne@carrefour.example.org, recurrenceId: 2026-10-20T18:30, startDate: 2026-10-21T18:30 }
sources: [{ url: https://carrefour.example.org/atelier, date_seen: 2026-08, kind: own }]
`,
  'boundaries.topojson': `{
 "type": "Topology",
 "transform": { "scale": [0.01, 0.01], "translate": [-73, 44] },
 "objects": {
  "territories": { "type": "GeometryCollection", "geometries": [
   { "type": "Polygon", "id": "haute-vallee", "arcs": [[0]] },
   { "type": "Polygon", "id": "basse-vallee", "arcs": [[1]] }
  ] },
  "municipalities": { "type": "GeometryCollection", "geometries": [
   { "type": "Polygon", "id": "99010", "arcs": [[2]] },
   { "type": "MultiPolygon", "id": "99020", "arcs": [[[1]]] },
   { "type": "Polygon", "id": "99030", "arcs": [[3]] }
  ] }
 },
 "arcs": [
  [[120, 135], [60, 0], [0, 45], [-60, 0], [0, -45]],
  [[80, 90], [100, 0], [0, 45], [-100, 0], [0, -45]],
  [[120, 135], [60, 0], [0, 25], [-60, 0], [0, -25]],
  [[120, 160], [60, 0], [0, 20], [-60, 0], [0, -20]]
 ]
}
`,
};

/** The whole fixture with one passage of one file replaced; the passage must stand there once. */
export function spoilWhole(file: string, passage: string, replacement: string): Record<string, string> {
  return { ...WHOLE, [file]: replaced(WHOLE[file] ?? '', passage, replacement) };
}
