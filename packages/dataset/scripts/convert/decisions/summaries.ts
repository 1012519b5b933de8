/** Gathered summaries of three sentences, told in two: what is gathered, and what is told instead. Nothing is left out. */
const SHORTENED: readonly (readonly [string, string])[] = [
  [
    'faute de budget. East Angus comptait alors 17 élèves; le centre de services parlait de 274 inscriptions en tout, dont 149 à Lac-Mégantic. Les élèves ont été dirigés vers Francisation Québec.',
    'faute de budget; les élèves ont été dirigés vers Francisation Québec. East Angus comptait alors 17 élèves; le centre de services parlait de 274 inscriptions en tout, dont 149 à Lac-Mégantic.',
  ],
  [
    'for lack of funding. East Angus then had 17 students; the school service centre counted 274 registrations in all, 149 of them in Lac-Mégantic. Students were referred to Francisation Québec.',
    'for lack of funding; students were referred to Francisation Québec. East Angus then had 17 students; the school service centre counted 274 registrations in all, 149 of them in Lac-Mégantic.',
  ],
  ['Anonyme et confidentiel. Un clavardage', 'Anonyme et confidentiel; un clavardage'],
  ['Anonymous and confidential. Online chat', 'Anonymous and confidential; online chat'],
  ['services choisis. En CPE', 'services choisis; en CPE'],
  ['services you choose. In CPEs', 'services you choose; in CPEs'],
  [
    "pour recevoir la carte. La couverture peut commencer après un délai allant jusqu'à 3 mois; aucun délai",
    "pour recevoir la carte; la couverture peut commencer après un délai allant jusqu'à 3 mois, sans délai",
  ],
  [
    'to get the card. Coverage may start after a wait of up to 3 months; no wait',
    'to get the card; coverage may start after a wait of up to 3 months, without a wait',
  ],
  // Records that were merged: their summaries, one after the other, were three sentences.
  ['et dit où consulter. Un intervenant écoute', 'et dit où consulter; un intervenant écoute'],
  ['and says where to go. A worker listens', 'and says where to go; a worker listens'],
  ['dépistage. Le CLSC suit aussi les maladies chroniques.', 'dépistage, suivi des maladies chroniques.'],
  ['screening. The CLSC also follows chronic diseases.', 'screening, follow-up of chronic diseases.'],
];

/** A gathered summary as it is told. */
export function shortened(text: string): string {
  return SHORTENED.reduce((all, [gathered, told]) => all.replace(gathered, told), text);
}
