import type { TopologyPart } from '../diagnostics/semantic.js';
import type { SemanticMessages } from './types.js';

const PARTS: Record<TopologyPart, string> = {
  topology: 'un objet TopoJSON (« "type": "Topology" »)',
  objects: '« objects », avec au moins « territories »',
  territories: '« objects.territories », les contours des territoires',
  collection: 'une collection (« "type": "GeometryCollection" » avec « geometries »)',
  outline: 'un contour (« Polygon » ou « MultiPolygon » avec « arcs »)',
  id: '« id », la clé du territoire ou le code de la municipalité',
  arcs: '« arcs », des listes de positions [longitude, latitude]',
  transform: '« transform » avec « scale » et « translate », deux nombres chacun',
};
const KEYS_REFUSED: Record<string, string> = {
  'keys-malformed': 'le fichier n’a pas la forme attendue',
  'keys-unsigned': 'la signature n’est pas celle de ce contenu',
  'steward-changed': 'elles sont signées par une clé que region.yaml ne nomme pas (« steward_keys »)',
  'keys-of-another-region': 'elles sont d’une autre région',
  json: 'le fichier n’est pas du JSON',
};
const DAYS: Record<string, string> = {
  MO: 'lundi',
  TU: 'mardi',
  WE: 'mercredi',
  TH: 'jeudi',
  FR: 'vendredi',
  SA: 'samedi',
  SU: 'dimanche',
};
const SAME = { name: 'le même nom', website: 'le même site et la même ville', phone: 'le même téléphone' };
const orWrite = (suggestion: string | undefined): string => (suggestion === undefined ? '' : ` Peut-être : ${suggestion}.`);

/** What the checks of meaning find, in French: what is wrong, and what to do. */
export const fr: SemanticMessages = {
  'unknown-language': ({ found, suggestion }) =>
    `La langue « ${found} » n’est pas une langue de la région.${orWrite(suggestion)} Corrigez-la, ou ajoutez-la à « locales » de region.yaml.`,
  'base-url-parts': ({ found }) =>
    `« ${found} » contient « ? » ou « # ». Écrivez seulement l’adresse du dossier publié, par exemple https://exemple.org/region/.`,
  'contact-missing': () => 'On ne dit pas comment joindre cette personne : ajoutez « email » ou « phone ».',
  'territory-kind': ({ found, kind, expected }) => `« ${found} » est de genre « ${kind} »; on attend ici le genre « ${expected} ».`,
  'place-far': ({ found, municipality, kilometres }) =>
    `« ${found} » est à ${kilometres} km du centre de ${municipality} : vérifiez les coordonnées, ou la municipalité.`,
  'homonym-unmarked': ({ found }) =>
    `Deux municipalités s’appellent « ${found} » : ajoutez « homonym: true » et « full_name » à chacune, pour qu’on puisse les distinguer.`,
  'postal-precision': ({ found }) =>
    `La précision « municipality » veut une seule municipalité; la liste en a ${found}. Écrivez « territory » ou « region ».`,
  'duplicate-label': ({ found, file, line }) =>
    `Le mot « ${found} » nomme déjà un autre terme (${file}, ligne ${line}) : changez l’un des deux, ou réunissez-les.`,
  'point-elsewhere': ({ municipality, found, suggestion }) =>
    `Le point tombe dans ${found}, non dans ${municipality}. Corrigez les coordonnées, ou écrivez « municipality: '${suggestion}' ».`,
  'point-outside-territory': ({ territory, suggestion }) =>
    `Le point est hors du territoire « ${territory} »${suggestion === undefined ? '' : `, dans « ${suggestion} »`}. Corrigez les coordonnées, ou « territory ».`,
  'point-outside-region': () =>
    'Le point est hors de la région. Vérifiez les coordonnées (latitude et longitude interverties, signe oublié ?).',
  'city-mismatch': ({ found, expected, suggestion }) =>
    `« ${found} » n’est pas un nom de ${expected} ni d’un lieu qui s’y trouve.${suggestion === undefined ? ` Écrivez « ${expected} », ou corrigez « municipality ».` : ` Écrivez « ${expected} », ou « municipality: '${suggestion}' ».`}`,
  'municipality-missing': ({ found, suggestion }) =>
    `« ${found} » est une municipalité de la région : ajoutez « municipality: '${suggestion}' », pour que ce lieu soit trouvé.`,
  'postal-code-province': ({ found, province }) =>
    `Aucun code postal de cette province (${province}) ne commence comme « ${found} ». Corrigez le code, ou « state_province ».`,
  'postal-code-elsewhere': ({ found, municipality, expected }) =>
    `Le code postal « ${found} » n’est pas celui de ${municipality}, mais de : ${expected.join(', ')}. Vérifiez le code et la municipalité.`,
  'postal-code-region': ({ found, municipality }) =>
    `Le code postal « ${found} » n’est d’aucun endroit connu de la région, où est ${municipality}. Vérifiez-le; s’il est juste, ajoutez-le à « postal_areas » de territories.yaml.`,
  'hours-overlap': ({ day, first, second }) =>
    `Le ${DAYS[day] ?? day}, deux plages se chevauchent : ${first} et ${second}. Réunissez-les, ou dites par « attending_type » ou par des dates ce qui les distingue.`,
  'days-missing': ({ freq }) =>
    `Des heures sans jours : ajoutez ${freq === 'MONTHLY' ? "« bymonthday » (par exemple '1,15')" : "« byday » (par exemple 'MO,TU'; tous les jours : 'MO,TU,WE,TH,FR,SA,SU')"}.`,
  'interval-without-start': ({ interval }) => `« interval: ${interval} » ne dit pas à partir de quand compter : ajoutez « dtstart ».`,
  'month-days-of-week': () => '« bymonthday » ne va pas avec une fréquence d’une semaine : écrivez « freq: MONTHLY », ou enlevez-le.',
  'several-timezones': ({ found, expected }) =>
    `Ces heures sont dans le fuseau ${found}, d’autres du même service dans ${expected}. Gardez-en un seul.`,
  'appointment-contradiction': ({ found, expected }) => `Les mots disent « ${found} » : « by_appointment » devrait être ${expected}.`,
  'phone-impossible': ({ found }) =>
    `« ${found} » ne peut pas être un numéro de téléphone : il a trop ou trop peu de chiffres. Vérifiez-le.`,
  'phone-unlikely': ({ found }) => `« ${found} » n’est d’aucun indicatif ni central connu. Vérifiez chaque chiffre auprès de l’organisme.`,
  'email-personal': ({ found }) =>
    `« ${found} » semble être l’adresse d’une personne. Mettez celle d’un rôle (info@, accueil@), ou vérifiez que l’organisme la publie pour le public.`,
  'website-social': ({ found }) =>
    `« ${found} » est un réseau social. Mettez en « website » le site de l’organisme; le réseau va dans « additional_websites ».`,
  'source-not-own': ({ found, expected }) =>
    `La source est dite « own » (sa propre page), mais elle est sur ${found}, non sur ${expected}. Corrigez « kind », ou ajoutez ce site à l’organisme.`,
  'points-to-itself': ({ member, key }) => `« ${member} » renvoie à « ${key} », c’est-à-dire à la fiche elle-même : enlevez-le.`,
  'successor-cycle': ({ member, keys }) => `« ${member} » tourne en rond : ${keys.join(' → ')}. Enlevez l’un des renvois.`,
  'leads-to-closed': ({ member, found }) =>
    `« ${member} » mène à « ${found} », qui n’est plus offert. Nommez un service offert, ou enlevez le renvoi.`,
  contradiction: ({ found, other }) => `« ${found} » ne va pas avec « ${other} » : gardez ce qui est vrai.`,
  'duplicate-service': ({ found, key, file }) =>
    `Ce service ressemble à « ${found} » (${key}, ${file}). Si c’est le même, gardez-en un et mettez la clé de l’autre dans « former_keys »; sinon, dites dans le nom ce qui les distingue.`,
  'duplicate-organization': ({ found, file, same }) =>
    `Cet organisme a ${SAME[same]} que « ${found} » (${file}). Si c’est le même, gardez une fiche et mettez la clé de l’autre dans « former_keys ».`,
  'text-language': ({ lang, found }) =>
    `Ce texte est rangé sous « ${lang} », mais semble écrit en « ${found} ». Mettez-le sous la bonne langue, ou traduisez-le.`,
  'text-script': ({ lang }) =>
    `Ce texte est rangé sous « ${lang} », mais n’est pas dans l’écriture de cette langue. Traduisez-le, ou enlevez-le.`,
  'text-copied': ({ lang, other }) =>
    `Le même texte est sous « ${other} » et « ${lang} ». Traduisez-le, ou enlevez « ${lang} » : l’autre sera montré à sa place.`,
  'text-spaces': () => 'Des espaces de trop (au début, à la fin ou deux de suite). Enlevez-les.',
  'text-markup': ({ found }) => `Le texte contient du code (${found}), qui serait montré tel quel. Écrivez-le en texte simple.`,
  'text-garbled': ({ found }) => `Des lettres ont été abîmées (« ${found} »). Retapez le texte avec ses accents.`,
  'text-placeholder': ({ found }) => `« ${found} » : ce texte n’est pas fini. Écrivez-le, ou enlevez le champ.`,
  'summary-too-long': ({ found }) =>
    `Le résumé a ${found} phrases; deux au plus. Gardez l’essentiel ici; le reste va dans les autres champs (démarche, admissibilité, documents).`,
  'date-in-future': ({ found, today }) => `La date (${found}) n’est pas encore venue (nous sommes le ${today}). Corrigez-la.`,
  'until-passed': ({ found, today }) =>
    `La fin prévue (${found}) est passée (nous sommes le ${today}). Vérifiez auprès de l’organisme, puis mettez l’état à jour.`,
  'registration-after-start': ({ found, start }) =>
    `L’inscription se termine (${found}) après le début de la formation (${start}). Vérifiez les deux dates.`,
  'registration-empty': () => 'On ne dit pas comment s’inscrire : ajoutez « url », « email », « telephone » ou « description ».',
  'exdate-outside': ({ found }) => `La date annulée (${found}) n’est pas une des dates de la série. Corrigez-la, ou enlevez-la.`,
  'rrule-needed': ({ member }) => `« ${member} » n’a de sens que dans une série : ajoutez « rrule », ou enlevez-le.`,
  'rule-ends-before-start': ({ found, start }) =>
    `La série finit (${found}) avant de commencer (${start}). Corrigez « UNTIL » ou « startDate ».`,
  'start-outside-rule': ({ found, rule }) =>
    `La première date (${found}) ne suit pas la règle ${rule}. Mettez en « startDate » la première séance, ou corrigez la règle.`,
  'start-not-a-day': ({ found }) => `Une série doit commencer un jour précis; « ${found} » n’en est pas un. Écrivez AAAA-MM-JJ.`,
  'same-instance': ({ found }) => `Une autre date de cette formation est déjà « ${found} » : donnez une « key » différente à chacune.`,
  'former-date-missing': () => 'La formation est dite déplacée, sans dire de quand : ajoutez « previousStartDate ».',
  'places-over-capacity': ({ found, maximum }) =>
    `Il reste plus de places (${found}) qu’il n’y en a (${maximum}). Corrigez l’un des deux nombres.`,
  'audience-both': ({ key }) => `Le public « ${key} » est à la fois accepté et exclu. Gardez-le dans une seule des deux listes.`,
  'keys-refused': ({ reason, detail }) =>
    `Ces clés ne peuvent pas servir : ${KEYS_REFUSED[reason] ?? detail}. Signez-les de nouveau avec « accueil keys sign ».`,
  'keys-organization': ({ found }) =>
    `La clé de « ${found} » n’est pas celle d’un organisme de ces données. Révoquez-la, ou rétablissez la fiche.`,
  'keys-recovery-missing': () =>
    `La région n’a pas de clé de secours valable : aucune référence ne peut être scellée. Ajoutez-en une avec « accueil keys add --recovery ».`,
  'keys-ended': ({ found }) =>
    `« ${found} » n’a plus de clé valable : on ne peut plus lui envoyer de référence. Remplacez-la avec « accueil keys rotate ».`,
  'json-syntax': ({ detail }) => `Le fichier n’est pas du JSON valable (${detail}). Exportez-le de nouveau.`,
  'topology-shape': ({ expected }) => `Ce n’est pas un fichier de contours qu’on sait lire. On attend ${PARTS[expected]}.`,
  'topology-index': ({ found, maximum }) =>
    `L’arc ${found} n’existe pas (le plus grand est ${maximum}) : le fichier est incomplet. Exportez-le de nouveau.`,
  'topology-position': ({ found }) =>
    `« ${found} » n’est pas une position (longitude de -180 à 180, latitude de -90 à 90). Exportez en degrés WGS 84.`,
  'outline-missing': ({ territory }) => `Le territoire « ${territory} » n’a pas de contour : la carte ne le montrera pas.`,
  'town-outside-outline': ({ municipality, territory, suggestion }) =>
    `Le point de ${municipality} est hors du contour de son territoire « ${territory} »${suggestion === undefined ? '' : `, dans « ${suggestion} »`}. Corrigez le point, le territoire ou le contour.`,
};
