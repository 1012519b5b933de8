import type { HsdsAttribute, HsdsFunding, HsdsService } from '@accueil/sdk';
import { webUrl } from '../links.js';
import { joined, list, markup, type Content, type Markup } from '../markup.js';
import type { Site } from '../site.js';
import { outLink } from './contacts.js';
import { paragraph } from './section.js';
import { renderSeen } from './period.js';

type Text = (text: string, member: string) => Content;

/** How a service is had: how to apply, how long it takes, what to bring, how many places are left. */
export function renderAccess(site: Site, service: HsdsService, text: Text): Content[] {
  const { words } = site.language;
  const { application_process, wait_time, required_documents = [], capacities = [] } = service;
  const documents = required_documents.map(({ document, uri }, index) => {
    const page = webUrl(uri);
    const name = text(document, `required_documents[${index}].document`);
    return page === undefined ? name : outLink(page, name);
  });
  const places = capacities.map(
    ({ unit, available, maximum, description, updated }, index) =>
      markup`${text(unit, `capacities[${index}].unit`)}\u00A0: <b>${site.language.number(available)}${maximum !== undefined && ` / ${site.language.number(maximum)}`}</b> <span class="notes">${
        description !== undefined && markup`<span>${text(description, `capacities[${index}].description`)}</span>`
      }<span>${renderSeen(site, updated)}</span></span>`,
  );
  return [
    application_process === undefined ? undefined : paragraph(text(application_process, 'application_process')),
    wait_time === undefined ? undefined : paragraph(markup`<b>${words.waitTime}</b> ${text(wait_time, 'wait_time')}`),
    documents.length === 0 ? undefined : markup`<p><b>${words.documents}</b></p>${list(documents)}`,
    places.length === 0 ? undefined : markup`<p><b>${words.capacity}</b></p>${list(places)}`,
  ].filter((part) => part !== undefined);
}

/** The languages of a service: those spoken, and those through an interpreter. */
export function renderSpoken({ language }: Site, { languages = [], interpretation_services }: HsdsService, text: Text): Content[] {
  const spoken = languages.map(
    ({ code, note, by_interpreter }, index) =>
      markup`${language.languageName(code)}${by_interpreter === true && ` (${language.words.byInterpreter})`}${note !== undefined && markup` (${text(note, `languages[${index}].note`)})`}`,
  );
  return [
    list(spoken, 'inline'),
    interpretation_services === undefined ? undefined : paragraph(text(interpretation_services, 'interpretation_services')),
  ].filter((part) => part !== undefined);
}

/** The names of languages as one list. */
export function languageList({ language }: Site, codes: readonly string[] | undefined): string | undefined {
  return codes === undefined || codes.length === 0
    ? undefined
    : language.list([...new Set(codes.map((code) => language.languageName(code)))]);
}

/** One labelled fact a line. */
export function definitions(pairs: readonly (readonly [Content, Content])[]): Markup | undefined {
  const shown = pairs.filter(([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0));
  if (shown.length === 0) return undefined;
  return markup`<dl>${shown.map(([label, value]) => markup`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** What services and organizations have beside the members of their own: who pays, and facts under free labels. */
export function otherFacts(
  { language: { words, comma } }: Site,
  { funding, attributes }: { funding?: HsdsFunding[]; attributes?: HsdsAttribute[] },
  text: Text,
): (readonly [Content, Content])[] {
  const payers = (funding ?? []).map(({ source }, index) => text(source, `funding[${index}].source`));
  return [
    [words.funding, joined(payers, comma)],
    ...(attributes ?? []).map(
      ({ label, value }, index) => [text(label, `attributes[${index}].label`), text(value, `attributes[${index}].value`)] as const,
    ),
  ];
}
