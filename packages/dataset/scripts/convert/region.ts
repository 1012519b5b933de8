import { frenchSpaces } from './typography.js';

/** `region.yaml`: the words are the project's, the credits those the geography's notes ask for. */
export const REGION = {
  key: 'estrie',
  name: { fr: 'Estrie', en: 'Estrie' },
  territory: 'estrie',
  locales: ['fr', 'en', 'es', 'ar', 'fa', 'uk', 'pt', 'sw'],
  default_locale: 'fr',
  licence: 'CC-BY-4.0',
  attribution: {
    fr: frenchSpaces(
      "Textes et faits réunis par le projet Accueil à partir de pages publiques nommées dans chaque fiche (CC BY 4.0). Municipalités et lieux habités : Gouvernement du Québec (MAMH, MRNF), CC BY 4.0. Localités : Who's On First / GeoNames (CC BY).",
    ),
    en: "Texts and facts gathered by the Accueil project from public pages named in each record (CC BY 4.0). Municipalities and inhabited places: Gouvernement du Québec (MAMH, MRNF), CC BY 4.0. Localities: Who's On First / GeoNames (CC BY).",
  },
  timezone: 'America/Toronto',
  state_province: 'QC',
  country: 'CA',
  translation_state: { en: 'machine' },
} as const;

export const REGION_COMMENT = `The region. No steward is named yet: no organization has taken the dataset in charge.
 translation_state: the English was written by the project and not yet read over by the organizations.`;
