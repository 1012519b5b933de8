import { checkFeed, type FeedCheck, type FeedFinding } from '../hsds/check-feed.js';
import type { HsdsFault } from '../hsds/rules.js';
import { readApi } from '../imports/hsds/read-api.js';
import { ImportLog, clip } from '../imports/problems.js';
import type { MessageLanguage } from '../messages/types.js';
import { UsageError, atMost, type CliCommand, type ExitCode, type Given } from './command.js';
import { guarded } from './import-outcome.js';
import { toolVersion } from './import-source.js';

interface Words {
  rules: Record<FeedFinding['rule'], string>;
  faults: Record<HsdsFault['fault'], string>;
  conforms: string;
  doesNot: string;
  says: (version: string | undefined, profile: string | undefined) => string;
  more: (count: number) => string;
  warning: string;
  colon: string;
}

const WORDS: Record<MessageLanguage, Words> = {
  fr: {
    rules: {
      version: 'La racine dit quelle version de HSDS elle suit.',
      profile: 'La racine nomme son profil par une adresse.',
      'not-empty': 'La liste des services n’est pas vide.',
      pages: 'Les compteurs des pages concordent, et aucune page ne manque.',
      records: 'Chaque service a un identifiant et se lit par lui.',
      services: 'Chaque service, et chacune de ses parties, a ce que HSDS 3.1 exige.',
      organizations: 'Chaque organisme, et chacune de ses parties, a ce que HSDS 3.1 exige.',
    },
    faults: {
      'not-an-object': 'n’est pas un objet',
      'not-a-list': 'n’est pas une liste',
      missing: 'manque',
      'not-a-uuid': 'n’est pas un UUID',
      'not-in-list': 'n’est pas une valeur permise',
    },
    conforms: 'L’API est conforme à HSDS 3.1.',
    doesNot: 'L’API n’est pas conforme à HSDS 3.1.',
    says: (version, profile) => `Elle se dit de version ${version ?? '?'}, de profil ${profile ?? '?'}.`,
    more: (count) => `… et ${count} de plus`,
    warning: 'à voir',
    colon: ' : ',
  },
  en: {
    rules: {
      version: 'The root says which version of HSDS it follows.',
      profile: 'The root names its profile by an address.',
      'not-empty': 'The list of services is not empty.',
      pages: 'The counters of pages agree, and no page is missing.',
      records: 'Each service has an id and can be read by it.',
      services: 'Each service, and each of its parts, has what HSDS 3.1 requires.',
      organizations: 'Each organization, and each of its parts, has what HSDS 3.1 requires.',
    },
    faults: {
      'not-an-object': 'is no object',
      'not-a-list': 'is no list',
      missing: 'is missing',
      'not-a-uuid': 'is no UUID',
      'not-in-list': 'is not an allowed value',
    },
    conforms: 'The API conforms to HSDS 3.1.',
    doesNot: 'The API does not conform to HSDS 3.1.',
    says: (version, profile) => `It says that it is version ${version ?? '?'}, with the profile ${profile ?? '?'}.`,
    more: (count) => `… and ${count} more`,
    warning: 'look',
    colon: ': ',
  },
};

/** `accueil conform URL`: whether an HSDS API, ours or another's, is what it says. */
export const conformCommand: CliCommand = {
  name: 'conform',
  help: {
    fr: `  accueil conform URL
      lit une API HSDS, la nôtre ou celle d’un autre, et dit si elle est conforme à HSDS 3.1 : racine, pages, services,
      organismes; code de sortie 1 si elle ne l’est pas`,
    en: `  accueil conform URL
      reads an HSDS API, ours or another's, and says whether it conforms to HSDS 3.1: root, pages, services, organizations;
      exit code 1 if it does not`,
  },
  run: runConform,
};

async function runConform(command: Given): Promise<ExitCode> {
  atMost(command, 1);
  const [url] = command.positionals;
  if (url === undefined || !URL.canParse(url)) throw new UsageError(`conform ${url ?? 'URL'}`);
  return guarded(command, async () => {
    const log = new ImportLog();
    const version = await toolVersion(command.environment);
    const contents = await readApi({ url, userAgent: `accueil/${version}`, perPage: 100, log });
    const check = checkFeed(contents, log.problems);
    if (command.json) command.environment.out(JSON.stringify(check, null, 1));
    else show(check, command);
    return check.conforms ? 0 : 1;
  });
}

function show({ conforms, version, profile, findings }: FeedCheck, { environment, lang }: Given): void {
  const words = WORDS[lang];
  for (const { rule, severity, checked, broken, more } of findings) {
    const mark = broken.length === 0 ? '✓' : severity === 'warning' ? `(${words.warning})` : '✗';
    environment.out(`${mark} ${words.rules[rule]} (${checked})`);
    for (const { where, path, fault } of broken) {
      const said = fault === undefined ? '' : `${words.colon}${path ?? ''} ${words.faults[fault]}`;
      environment.out(`    ${clip(where)}${clip(said)}`);
    }
    if (more > 0) environment.out(`    ${words.more(more)}`);
  }
  environment.out(`\n${words.says(version && clip(version), profile && clip(profile))} ${conforms ? words.conforms : words.doesNot}`);
}
