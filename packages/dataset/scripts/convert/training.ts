import type { SharedTraining } from './shared-data.js';
import { COURSE_MODES, KINDS, PROVIDERS } from './decisions/trainings.js';
import { compact, filled, frenchWords, text } from './text.js';

/** One training of a steward's file, in schema.org's names. `keys`: those of the organizations a provider may be. */
export function trainingEntry(training: SharedTraining, keys: ReadonlySet<string>): object {
  const { provider, format, duration, fees, credential } = training;
  const courseMode = format === undefined ? undefined : COURSE_MODES[format];
  const sessions = training.sessions ?? [];
  return compact({
    key: training.id,
    name: text(training.title),
    description: text(training.summary),
    kind: KINDS[training.kind],
    provider: PROVIDERS[provider] ?? [keys.has(provider) ? provider : { name: provider }],
    about: filled(training.topics),
    audience: filled(training.audience),
    areaServed: filled(training.territories ?? []),
    inLanguage: filled(training.languages ?? []),
    courseMode: sessions.length === 0 ? courseMode : undefined,
    timeRequired: duration === undefined ? undefined : /^P/.test(duration) ? duration : frenchWords(duration),
    educationalCredentialAwarded: credential && text(credential),
    fees_description: fees && text(fees),
    offers: fees?.fr === 'Gratuit' ? [{ price: 0, priceCurrency: 'CAD' }] : undefined,
    url: training.url,
    hasCourseInstance: filled(
      sessions.map((session) =>
        compact({
          startDate: session.start,
          endDate: session.end,
          courseMode,
          location: session.place === undefined ? undefined : { name: frenchWords(session.place) },
        }),
      ),
    ),
    sources: training.sources.map(({ url, supports }) => ({ url, supports })),
  });
}
