import type { MunicipalityNames } from './municipality-names.js';
import type { SharedText, SharedTraining } from './shared-data.js';
import { COURSE_MODES, KINDS, PROVIDERS, TRAINING_MEMBERS, type TrainingMembers } from './decisions/trainings.js';
import { sourceEntry, type KindOf } from './source-kind.js';
import { compact, filled, frenchWords, text } from './text.js';

/** One training of a steward's file, in schema.org's names. `keys`: those of the organizations a provider may be. */
export function trainingEntry(training: SharedTraining, keys: ReadonlySet<string>, kindOf: KindOf, names: MunicipalityNames): object {
  const { provider, format, duration, fees, credential } = training;
  const courseMode = format === undefined ? undefined : COURSE_MODES[format];
  const sessions = training.sessions ?? [];
  const members = TRAINING_MEMBERS[training.id];
  const providers = PROVIDERS[provider] ?? [keys.has(provider) ? provider : { name: provider }];
  const owners = providers.map((item) => (typeof item === 'string' ? item : item.name));
  return compact({
    key: training.id,
    name: text(training.title),
    description: text(training.summary),
    kind: KINDS[training.kind],
    provider: [...providers],
    about: filled(training.topics),
    audience: filled(training.audience),
    areaServed: filled(training.territories ?? []),
    inLanguage: filled(training.languages ?? []),
    educationalLevel: members?.educationalLevel && text(members.educationalLevel),
    coursePrerequisites: members?.coursePrerequisites && text(members.coursePrerequisites),
    courseMode: sessions.length === 0 ? courseMode : undefined,
    timeRequired: duration === undefined ? undefined : /^P/.test(duration) ? duration : frenchWords(duration),
    educationalCredentialAwarded: credential && text(credential),
    fees_description: fees && text(fees),
    offers: fees?.fr === 'Gratuit' ? [{ price: 0, priceCurrency: 'CAD' }] : offers(members),
    registration: members?.registration && registration(members.registration),
    url: training.url,
    hasCourseInstance: filled(
      sessions.map((session) =>
        compact({
          startDate: session.start,
          endDate: session.end,
          timezone: members?.instance?.timezone,
          courseMode,
          location: session.place === undefined ? undefined : place(session.place, members, names),
          registration: members?.instance && registration(members.instance.registration),
        }),
      ),
    ),
    sources: training.sources.map((source) => sourceEntry(source, owners, kindOf)),
  });
}

function offers(members: TrainingMembers | undefined): object[] | undefined {
  return members?.offers?.map(({ price, description }) => ({ price, priceCurrency: 'CAD', description: text(description) }));
}

function registration(ways: readonly SharedText[]): object[] {
  return ways.map((description) => ({ description: text(description) }));
}

/** The words as gathered, with the address and the town they end in where they do. */
function place(words: string, members: TrainingMembers | undefined, names: MunicipalityNames): object {
  const instance = members?.instance;
  return compact({
    name: frenchWords(words),
    address: instance?.address,
    municipality: instance && names.code(instance.town.territory, instance.town.name),
  });
}
