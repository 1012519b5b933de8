import type { Catalog, HsdsService } from '@accueil/sdk';
import { fixtureCatalog, uuid } from './region.js';

/** What the service `accueil` of `fullCatalog` has beside what it has in the others. */
const EVERYTHING: Partial<HsdsService> = {
  alert: 'Le bureau déménage\u00A0: appelez avant de vous déplacer.',
  partner_organization_ids: [uuid(2)],
  wait_time: 'Environ deux semaines',
  required_documents: [
    { document: 'Pièce d’identité avec photo' },
    { document: 'Formulaire d’inscription', uri: 'https://carrefour.example/formulaire' },
  ],
  capacities: [{ unit: 'places', available: 3, maximum: 12, description: 'groupe du matin', updated: '2026-05-04' }],
  application_process: 'Se présenter au bureau ou téléphoner.',
  minimum_age: 16,
  audiences: ['refugees'],
  excluded_audiences: ['workers'],
  next: ['cours-francais', 'jumelage'],
  accreditations: 'Centre agréé',
  funding: [{ source: 'Ministère de l’exemple' }],
  attributes: [{ label: 'Stationnement', value: 'Gratuit, derrière le bâtiment' }],
  languages: [{ code: 'fr' }, { code: 'en', note: 'le mardi' }, { code: 'ar', by_interpreter: true }, { code: 'fa', by_interpreter: true }],
  cost_options: [
    { amount: 12.5, currency: 'CAD', unit: 'par séance', option: 'adultes', valid_from: '2026-01-01' },
    { amount: 0, currency: 'CAD', option: 'moins de 18 ans' },
  ],
  schedules: [
    {
      freq: 'WEEKLY',
      byday: 'MO,TU,WE,TH',
      opens_at: '08:30',
      closes_at: '16:30',
      valid_from: '2026-09-01',
      valid_to: '2027-06-20',
      public_holidays: 'closed',
    },
    { freq: 'WEEKLY', byday: 'FR', opens_at: '09:00', closes_at: '12:00', by_appointment: true, interval: 2, dtstart: '2026-09-04' },
    { freq: 'WEEKLY', byday: 'MO', opens_at: '13:00', closes_at: '16:00', attending_type: 'booking', date_seen: '2026-05' },
    {
      freq: 'MONTHLY',
      bymonthday: '1,-1',
      opens_at: '18:00',
      closes_at: '20:00',
      schedule_link: 'https://carrefour.example/heures',
      notes: 'Entrée par la cour.',
    },
  ],
  sources: [
    { url: 'https://carrefour.example/accueil', supports: 'heures', kind: 'own' },
    { url: 'https://repertoire.example/', supports: 'téléphone', date_seen: '2026-05-12', kind: 'official' },
    { url: 'https://journal.example/', supports: 'ouverture', kind: 'press' },
    { url: 'https://voisin.example/', supports: 'places', kind: 'partner' },
  ],
};

/** The region with one service, `accueil`, that has everything a service can have, at a place that does too; `ancien-atelier` is closed for good. */
export function fullCatalog(lang = 'fr'): Catalog {
  const catalog = fixtureCatalog(lang);
  return {
    ...catalog,
    services: catalog.services.map((service) => {
      if (service.key === 'accueil') return { ...service, ...EVERYTHING };
      if (service.key !== 'ancien-atelier') return service;
      const { status_detail: detail } = service;
      return {
        ...service,
        status: 'defunct',
        ...(detail && { status_detail: { ...detail, state: 'closed', reason: 'Faute de places.' } }),
      };
    }),
    locations: catalog.locations.map((location) =>
      location.key === 'carrefour-pinville'
        ? {
            ...location,
            host_organization_id: uuid(3),
            mobile: true,
            valid_from: '2025-12',
            valid_to: '2027-03',
            transportation: 'Autobus 4, arrêt Érables.',
            accessibility: [{ description: 'Entrée sans marche', details: 'porte de côté' }],
            phones: [{ number: '819-555-0112', type: 'voice' }],
            schedules: [{ freq: 'WEEKLY', byday: 'SA', opens_at: '10:00', closes_at: '12:00' }],
          }
        : location,
    ),
  };
}
