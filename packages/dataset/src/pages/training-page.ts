import type { Training } from '@accueil/sdk';
import { trainingJsonLd } from '../json-ld/training.js';
import { addressFrom, ALL_TRAININGS, pagePath } from './addresses.js';
import type { Page } from './layout.js';
import { joined, list, markup, type Content } from './markup.js';
import { contactLines, contactList } from './parts/contacts.js';
import { renderOffers } from './parts/cost.js';
import { definitions, languageList } from './parts/facts.js';
import { recordLink } from './parts/record-links.js';
import { paragraph, section } from './parts/section.js';
import { renderRegistration, renderSessions } from './parts/sessions.js';
import { renderSources } from './parts/sources.js';
import { termLabels, territoryName, type Site } from './site.js';
import { recordName, textsOf, translationNotes } from './texts.js';

/** The page of a training, of any of the five kinds: what it is, when and where, and how to register. */
export function trainingPage(site: Site, training: Training): Page {
  const path = pagePath('trainings', training.key);
  const { words, duration } = site.language;
  const text = textsOf(training, site);
  const { description, offers, registration, courseMode, coursePrerequisites, educationalLevel } = training;
  const { educationalCredentialAwarded, fees_description, timeRequired, inLanguage, areaServed = [] } = training;
  const providers = training.provider.flatMap(({ organization_id, name }): Content[] => {
    const organization = organization_id === undefined ? undefined : site.organizations.get(organization_id);
    if (organization) return [recordLink(site, path, 'organizations', organization)];
    return name === undefined ? [] : [markup`<bdi>${name}</bdi>`];
  });
  const main: Content[] = [
    markup`<header>
<p class="kind">${words[training.kind]}</p>
<h1>${recordName(training, site)}</h1>
${providers.length > 0 && markup`<p class="owner">${words.givenBy} ${joined(providers, site.language.comma)}</p>\n`}</header>
${description !== undefined && markup`<p class="lead">${text(description, 'description')}</p>\n`}${translationNotes(training, site)}
`,
    section(words.sessions, renderSessions(site, training, text)),
    section(
      words.registration,
      renderRegistration(site, registration, (value, member) => text(value, `registration${member}`)),
    ),
    section(words.contact, contactList(contactLines(site, training, { pages: [[training.url, words.trainingPage]] }))),
    section(words.forWhom, list(termLabels(site, 'audiences', training.audience), 'inline')),
    section(
      words.territoryServed,
      list(
        areaServed.map((id) => territoryName(site, id)),
        'inline',
      ),
    ),
    section(
      words.cost,
      renderOffers(site, offers, (value, member) => text(value, `offers${member}`)),
      fees_description === undefined ? undefined : paragraph(text(fees_description, 'fees_description')),
    ),
    section(
      words.moreFacts,
      definitions([
        [words.topics, joined(termLabels(site, 'topics', training.about), site.language.comma)],
        [words.mode, termLabels(site, 'modes', courseMode === undefined ? [] : [courseMode])],
        [words.duration, timeRequired === undefined ? undefined : text(duration(timeRequired), 'timeRequired')],
        [words.languages, languageList(site, inLanguage)],
        [words.level, educationalLevel === undefined ? undefined : text(educationalLevel, 'educationalLevel')],
        [words.prerequisites, coursePrerequisites === undefined ? undefined : text(coursePrerequisites, 'coursePrerequisites')],
        [
          words.credential,
          educationalCredentialAwarded === undefined ? undefined : text(educationalCredentialAwarded, 'educationalCredentialAwarded'),
        ],
      ]),
    ),
    section(words.sources, ...renderSources(site, { key: training.key, sources: training.sources, assured: undefined })),
  ];
  return {
    path,
    title: training.name,
    description,
    crumbs: [markup`<a href="${addressFrom(path, ALL_TRAININGS)}">${words.trainings}</a>`],
    main: markup`<article>${main}</article>`,
    data: trainingJsonLd(training, site),
  };
}
