import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A small region that is right in every way: what tests spoil, one thing at a time. Its places are invented. */
export const FIXTURE: Readonly<Record<string, string>> = {
  'region.yaml': `key: vallee
name: { fr: La Vallée, en: The Valley }
territory: vallee
locales: [fr, en, es]
licence: CC-BY-4.0
attribution: { fr: Les gens de la vallée. }
timezone: America/Toronto
state_province: QC
country: CA
translation_state: { en: human }
`,
  'territories.yaml': `territories:
  - { id: vallee, name: La Vallée, kind: region }
  - { id: haute-vallee, name: Haute-Vallée, kind: territory, parent: vallee, aliases: [{ name: Le Haut }] }
  - { id: basse-vallee, name: Basse-Vallée, kind: territory, parent: vallee }
municipalities:
  - { code: '99010', name: Montclair, territory: haute-vallee, latitude: 45.5, longitude: -71.5, aliases: [{ name: Saint-Mont }] }
  - { code: '99020', name: Valbas, territory: basse-vallee, latitude: 45.2, longitude: -71.9 }
localities:
  - { name: Le Hameau, municipality: '99010', latitude: 45.51, longitude: -71.52 }
postal_areas:
  - { code: J9X, municipalities: ['99010', '99020'], precision: region }
`,
  'taxonomies/needs.yaml': `- key: housing
  label: { fr: Logement, en: Housing }
  synonyms: { fr: [logis, appartement], en: [flat], es: [vivienda] }
  reviewed: { en: true }
- { key: shelter, label: { fr: Hébergement }, parent: housing }
`,
  'taxonomies/stages.yaml': `- { key: arrival, label: { fr: Arrivée, en: Arrival } }
`,
  'taxonomies/audiences.yaml': `- { key: everyone, label: { fr: Tout le monde, en: Everyone } }
- { key: refugees, label: { fr: Personnes réfugiées, en: Refugees } }
`,
  'taxonomies/topics.yaml': `- { key: welcoming, label: { fr: Accueil, en: Welcoming } }
`,
  'taxonomies/modes.yaml': `- { key: onsite, label: { fr: En personne, en: In person } }
`,
  'organizations/maison.yaml': `key: maison
former_keys: [ancienne-maison]
name: Maison de la Vallée
description: { fr: Un organisme d’accueil., en: A welcome organization. }
organization_kind: community
website: https://maison.example.org/
email: info@maison.example.org
phones:
  - { number: 819-555-0100, extension: '0123', description: { fr: Le jour } }
confidence: partial
sources:
  - { url: https://maison.example.org/, supports: services }
locations:
  - key: maison-montclair
    name: { fr: Bureau de Montclair }
    location_type: physical
    addresses: [{ address_1: 12 rue Haute, city: Montclair, postal_code: J9X 1A1 }]
    municipality: '99010'
    territory: haute-vallee
  - key: maison-refuge
    location_type: physical
    addresses: [{ city: Valbas }]
    municipality: '99020'
    territory: basse-vallee
    address_withheld: true
services:
  - key: maison--logement
    former_keys: [maison-loger]
    name: { fr: Aide au logement, en: Housing help, states: { en: machine } }
    description: { fr: Trouver un logis. }
    status: active
    needs: [housing]
    stages: [arrival]
    audiences: [everyone]
    service_areas:
      - { territory: haute-vallee, municipalities: ['99010'], unconfirmed: true }
    languages: [{ code: fr }]
    cost_options: [{ amount: 0, currency: CAD }]
    minimum_age: 16
    maximum_age: 99
    schedules:
      - { freq: WEEKLY, byday: 'MO,TU', opens_at: '08:30', closes_at: '12:00', description: { fr: Le matin } }
    locations: [maison-montclair]
  - key: maison--refuge
    name: { fr: Refuge }
    status: temporarily closed
    status_detail:
      state: suspended
      since: 2024-11
      reason: { fr: Travaux., en: Works. }
      replaced_by: [maison--logement]
    partner_organizations: [relais]
    needs: [shelter]
    stages: []
    audiences: [refugees]
    locations: [maison-refuge]
`,
  'organizations/relais.yaml': `key: relais
name: Le Relais
description: { fr: Un partenaire. }
organization_kind: public
confidence: confirmed
sources: [{ url: 'urn:stored-page-without-address' }]
`,
  'trainings/accueillir.yaml': `key: accueillir
kind: course
name: { fr: Accueillir, en: Welcoming }
provider: [maison, { name: Une école }]
about: [welcoming]
audience: [everyone]
areaServed: [vallee]
courseMode: onsite
timeRequired: PT2H
hasCourseInstance:
  - { startDate: 2024-05-15T18:30, endDate: 2024-05-15T20:30, location: { name: { fr: À Montclair } } }
sources: [{ url: https://maison.example.org/cours }]
`,
};

/** Writes a region to a folder of its own, gives it, and removes it. */
export async function withRegion<T>(files: Readonly<Record<string, string | Uint8Array>>, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'accueil-region-'));
  try {
    for (const [file, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), content);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The fixture with one passage of one file replaced; the passage must stand there once. */
export function spoil(file: string, passage: string, replacement: string): Record<string, string> {
  const text = FIXTURE[file] ?? '';
  if (text.split(passage).length !== 2) throw new Error(`${file} holds “${passage}” ${text.split(passage).length - 1} times`);
  return { ...FIXTURE, [file]: text.replace(passage, () => replacement) };
}

/** Takes the mark `¦` out of a text, and says where it stood: line and column from 1. */
export function takeMark(text: string): { text: string; line: number; column: number } {
  const before = text.slice(0, text.indexOf('¦'));
  const lines = before.split('\n');
  return { text: text.replace('¦', ''), line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
