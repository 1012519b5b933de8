import type { ReportWords } from './words.js';

const list = (names: readonly string[]): string => new Intl.ListFormat('fr-CA').format(names);
const number = new Intl.NumberFormat('fr-CA');
const plural = (count: number, one: string, many = `${one}s`): string => `${number.format(count)} ${count > 1 ? many : one}`;
const s = (count: number): string => (count > 1 ? 's' : '');
const language = new Intl.DisplayNames('fr-CA', { type: 'language' });
const percent = (part: number, whole: number): number => (whole === 0 ? 100 : Math.floor((part * 100) / whole));
const nobody = (territories: readonly string[], everywhere: boolean): string =>
  everywhere ? 'personne, dans aucun territoire' : `personne ne dessert ${list(territories)}`;
const STATES: Record<string, string> = {
  suspended: 'suspendu',
  closed: 'fermé',
  replaced: 'remplacé',
  pilot: 'projet pilote',
  past: 'terminé',
  uncertain: 'incertain',
};

/** The report in French. */
export const fr: ReportWords = {
  title: (region) => `${region} : l’état du répertoire`,
  asOf: (date, months) => `Au ${date}. « Récent » veut dire moins de ${months} mois.`,
  steward: (name) => `Tenu par ${name}`,
  contents: 'Dans cette page',
  nobody: 'Personne ne tient encore ces données.',
  headings: {
    first: 'À faire d’abord',
    coverage: 'Qui aide, et où',
    territories: 'Territoire par territoire',
    holes: 'Ce qui manque',
    languages: 'Dans quelles langues',
    links: 'Les adresses web',
    organizations: 'Organisme par organisme',
    only: 'À confirmer ou à mieux appuyer, rien d’autre',
    trainings: 'Formations',
    overlaps: 'Qui gagnerait à se parler',
    spoken: 'En quelles langues on aide, et où',
    wide: 'Servi, mais par personne sur place',
    method: 'Comment on a compté',
  },
  figures: {
    organizations: (count) => `organisme${s(count)}`,
    services: (count) => `service${s(count)} offert${s(count)} en ce moment`,
    assured: (of) => `fiches sur ${of} confirmées récemment par l’organisme`,
    statuses: (count) => `service${s(count)} dont on ne sait pas bien s’il${s(count)} existe${count > 1 ? 'nt' : ''} encore`,
    holes: (count) => `case${s(count)} sans aucun service (un besoin, un territoire)`,
    trainings: (count) => `formation${s(count)} dont toutes les séances sont passées`,
  },
  counts: ({ organizations, services, active, locations, trainings, drafts }) =>
    `${plural(organizations, 'organisme')}, ${plural(services, 'service')} (${active} en ce moment), ${plural(locations, 'lieu', 'lieux')}, ${plural(trainings, 'formation')}${drafts > 0 ? `, ${plural(drafts, 'brouillon')} non publié${s(drafts)}` : ''}`,
  assured: ({ counts: { assurance }, months }) =>
    `${plural(assurance.fresh, 'fiche confirmée', 'fiches confirmées')} depuis moins de ${months} mois, ${assurance.old} il y a plus longtemps, ${assurance.never} jamais`,
  actions: {
    faults: (count) => `Corriger ${plural(count, 'erreur')} : tant qu’il y en a, rien ne peut être publié (accueil validate).`,
    'link-gone': (count) =>
      `Remplacer ${plural(count, 'adresse web qui n’existe', 'adresses web qui n’existent')} plus : on y envoie des gens.`,
    'no-contact': (count) => `Trouver comment joindre ${plural(count, 'service')} : ni téléphone, ni courriel, ni page.`,
    'status-recheck': (count) => `Vérifier si ${plural(count, 'service existe', 'services existent')} encore : un appel suffit.`,
    'no-replacement': (count) =>
      count === 1
        ? 'Dire où aller à la place d’un service fermé ou suspendu.'
        : `Dire où aller à la place de ${number.format(count)} services fermés ou suspendus.`,
    holes: (count) =>
      `Parler de ${plural(count, 'besoin auquel personne ne répond', 'besoins auxquels personne ne répond')} dans au moins un territoire.`,
    'nothing-coming': (count) => `Demander les prochaines dates de ${plural(count, 'formation')} : toutes les séances sont passées.`,
    'link-error': (count) => `Réessayer ${plural(count, 'adresse web qui n’a', 'adresses web qui n’ont')} pas bien répondu.`,
    'link-moved': (count) => `Mettre à jour ${plural(count, 'adresse web qui a', 'adresses web qui ont')} changé pour de bon.`,
    nowhere: (count) => `Dire qui ${plural(count, 'service')} dessert${count > 1 ? 'vent' : ''} : ni lieu, ni territoire.`,
    unplaced: (count) => `Situer ${plural(count, 'lieu', 'lieux')} : ni municipalité, ni coordonnées.`,
    'assured-old': (count, months) =>
      `Faire reconfirmer ${plural(count, 'fiche confirmée', 'fiches confirmées')} il y a plus de ${months} mois (accueil remind).`,
    'seen-old': (count, months) => `Relire les sources de ${plural(count, 'fiche')} : vues il y a plus de ${months} mois.`,
    'never-assured': (count) => `Faire confirmer ${plural(count, 'fiche')} : aucun organisme ne l’a encore fait (accueil remind).`,
    'roles-derived': (count) =>
      `Faire confirmer les rôles de ${plural(count, 'organisme')} : ils sont seulement déduits de leurs services (stage_roles).`,
    unsourced: (count) => `Donner une source propre à ${plural(count, 'service')} : seules les pages de l’organisme les appuient.`,
    'unaddressed-source': (count) => `Retrouver l’adresse des sources de ${plural(count, 'fiche')}.`,
    untranslated: (count) => `Faire relire ou traduire ${plural(count, 'texte')}, toutes langues confondues.`,
  },
  beginWith: (names) => `Commencer par ${list(names)}.`,
  nothingToDo: 'Rien : tout est confirmé, joignable et situé.',
  kinds: {
    'link-gone': 'Page disparue',
    'no-contact': 'Impossible à joindre',
    'status-recheck': 'Existe-t-il encore ?',
    'no-replacement': 'Fermé ou suspendu, sans remplaçant',
    'nothing-coming': 'Toutes les séances sont passées',
    'link-error': 'Page qui ne répond pas bien',
    'link-moved': 'Page déplacée pour de bon',
    nowhere: 'Ni lieu, ni territoire desservi',
    unplaced: 'Lieu impossible à situer',
    'assured-old': 'Confirmé il y a longtemps',
    'seen-old': 'Source vue il y a longtemps',
    'never-assured': 'Jamais confirmé par l’organisme',
    'roles-derived': 'Rôles déduits des services, à confirmer',
    unsourced: 'Sans source propre',
    'unaddressed-source': 'Source sans adresse',
  },
  linkStates: {
    ok: 'répond',
    moved: 'déplacée',
    gone: 'disparue',
    error: 'en erreur',
    timeout: 'trop lente',
    refused: 'hors du web public',
  },
  detail: (kind, detail, answer) => {
    if (kind === 'status-recheck' || kind === 'no-replacement') {
      const state = STATES[detail ?? ''] ?? '';
      return answer === undefined ? state : `${state}, ${answer}`;
    }
    if (kind === 'link-moved') return `${detail ?? ''} → ${answer ?? ''}`;
    if (kind === 'link-gone' || kind === 'link-error') return answer === undefined ? (detail ?? '') : `${detail ?? ''} (${answer})`;
    return detail === undefined ? '' : kind === 'nothing-coming' ? `la dernière, ${detail}` : `depuis ${detail}`;
  },
  blanket: (kind, count) =>
    ({
      'never-assured': plural(count, 'fiche jamais confirmée', 'fiches jamais confirmées'),
      'roles-derived': 'rôles à confirmer',
      'assured-old': `${plural(count, 'fiche confirmée', 'fiches confirmées')} il y a longtemps`,
      'seen-old': `${plural(count, 'fiche', 'fiches')} dont les sources datent`,
      unsourced: `${plural(count, 'service')} sans source propre`,
    })[kind as string] ?? `${fr.kinds[kind]} : ${count}`,
  services: (count) => plural(count, 'service'),
  line: (line) => `ligne ${line}`,
  more: (count) => `… et ${plural(count, 'autre')} (--format html ou --json pour tout voir)`,
  list,
  holeOfNeed: (need, territories, everywhere) => `${need} : ${nobody(territories, everywhere)}.`,
  holeOfStage: (stage, territories, everywhere) => `Étape « ${stage} » : ${nobody(territories, everywhere)}, quel que soit le besoin.`,
  holeWide: (need, territories, everywhere) =>
    everywhere
      ? `${need} : partout, seulement des services de toute la région ou au-delà.`
      : `${need} : seulement des services de toute la région ou au-delà pour ${list(territories)}.`,
  cell: {
    none: 'Personne',
    own: (count) => `${count} sur place`,
    noneOwn: 'aucun sur place',
    unknown: (count) => `${count} à préciser`,
    unstaged: 'étape non dite',
  },
  captions: {
    coverage: 'Services offerts en ce moment, par besoin et par territoire desservi',
    territory: (name) => `${name} : services par besoin et par étape`,
    languages: 'Textes des fiches, par langue',
    spoken: 'Services offerts en ce moment, par langue parlée et par territoire desservi',
    links: 'Adresses qui demandent quelque chose',
  },
  columns: {
    need: 'Besoin',
    total: 'Tous',
    unstaged: 'Étape non dite',
    language: 'Langue',
    texts: 'Textes',
    human: 'Relus',
    machine: 'Machine',
    missing: 'Manquants',
    address: 'Adresse',
    answer: 'Réponse',
    records: 'Fiches touchées',
    file: 'Fichier',
  },
  legend: {
    none: 'Personne',
    wide: 'Aucun sur place : services de toute la région ou au-delà',
    few: '1 à 4 services',
    some: '5 à 9 services',
    many: '10 à 19 services',
    most: '20 services ou plus',
  },
  coverageLede:
    'Chaque case dit combien de services desservent ce territoire pour ce besoin, ceux de toute la région compris; « sur place » : prévus pour ce territoire ou ses municipalités.',
  overlapsLede: (count) => `Au moins ${count} organismes du même territoire répondent au même besoin à la même étape.`,
  spokenLede: (said, of) =>
    `${plural(said, 'service dit ses langues', 'services disent leurs langues')}, sur ${number.format(of)} : « non dit » ne veut pas dire « non ».`,
  unsaid: 'non dit',
  noHoles: 'Chaque besoin a au moins un service dans chaque territoire.',
  language: ({ lang, texts, human, machine, missing }) =>
    `${language.of(lang) ?? lang} : ${percent(texts - missing, texts)} % des textes (${human} relus, ${machine} de machine, ${missing} manquants)`,
  overlap: (need, territory, stages, organizations) => `${need}, ${territory} (${stages.join(', ')}) : ${list(organizations)}.`,
  links: (checked, ok) => `${plural(checked, 'adresse essayée', 'adresses essayées')}, ${ok} répond${ok > 1 ? 'ent' : ''} bien.`,
  faults: (errors) => `${plural(errors, 'erreur')} à corriger d’abord : les fiches en cause peuvent manquer ici.`,
  method: [
    'Un service compte pour un territoire s’il dit le desservir, en tout ou en partie, ou desservir un territoire plus large. Seuls les services actifs comptent.',
    'Une fiche est confirmée quand l’organisme l’a dit lui-même et que la date est notée (assured_date); une page vue n’est pas une confirmation.',
    'Une case vide veut dire qu’aucun service n’est connu du répertoire, non qu’il n’en existe aucun.',
  ],
  licence: (id) => `Données : ${id}.`,
};
