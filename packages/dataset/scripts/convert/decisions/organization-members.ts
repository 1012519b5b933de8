import type { SharedText } from '../shared-data.js';

/** Members of our profile that an organization's own words give. `told` quotes them: a test looks each one up. */
export interface OrganizationMembers {
  told: readonly string[];
  legal_status?: SharedText;
  additional_websites?: readonly string[];
  funding?: readonly SharedText[];
}

export const ORGANIZATION_MEMBERS: Readonly<Record<string, OrganizationMembers>> = {
  'estrie-aide': {
    told: ["Entreprise d'économie sociale"],
    legal_status: { fr: "Entreprise d'économie sociale", en: 'Social-economy business' },
  },
  'ressourcerie-des-frontieres': {
    told: ["Entreprise d'économie sociale"],
    legal_status: { fr: "Entreprise d'économie sociale", en: 'Social-economy business' },
  },
  'immigrant-quebec': {
    told: ['Organisme sans but lucratif'],
    legal_status: { fr: 'Organisme sans but lucratif', en: 'Non-profit organization' },
  },
  'maison-famille-les-arbrisseaux': {
    told: ["financée pour deux ans (2025) par le ministère de l'Immigration (PASI)"],
    funding: [{ fr: "Ministère de l'Immigration (PASI), pour deux ans (2025)", en: 'Immigration ministry (PASI), for two years (2025)' }],
  },
  momenthom: { told: ['Maison Oxygène : téléphone, évaluation, délai'], additional_websites: ['http://www.maisonoxygeneestrie.com/'] },
  'yamaska-literacy-council': {
    told: ["téléphones, gratuité (blogue de l'organisme, 2014)"],
    additional_websites: ['https://yamaskaliteracy.wordpress.com'],
  },
};
