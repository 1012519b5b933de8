import type { HsdsService, ServiceStatus, StatusDetail, StatusState } from '@accueil/sdk';
import type { PagePath } from '../addresses.js';
import { readDate, type PageLanguage } from '../language.js';
import { joined, markup, type Content } from '../markup.js';
import type { Site } from '../site.js';
import type { PageWords } from '../words/types.js';
import { recordLink } from './record-links.js';

const PLAIN: Readonly<Record<ServiceStatus, keyof PageWords | undefined>> = {
  active: undefined,
  inactive: 'inactive',
  defunct: 'defunct',
  'temporarily closed': 'temporarilyClosed',
};

/** States that say that the service cannot be had now. The others ask for care only. */
const OVER: readonly StatusState[] = ['suspended', 'closed', 'replaced', 'past'];

/** Whether a service cannot be had now. */
export function isOver({ status, status_detail }: HsdsService): boolean {
  return status !== 'active' || (status_detail !== undefined && OVER.includes(status_detail.state));
}

/** The state of a service as one sentence, its date as precise as the source is; `undefined` for a sound one. */
export function statusSentence({ status, status_detail: detail }: HsdsService, language: PageLanguage): string | undefined {
  if (detail === undefined) {
    const key = PLAIN[status];
    return key && language.words[key];
  }
  const at = statusDate(detail);
  const read = at === undefined ? undefined : readDate(at);
  if (at === undefined || read === undefined) return language.words[detail.state];
  // French wants « le » before a day and nothing before a month or a year; whole sentences keep that out of other languages.
  return language.say(`${detail.state}${read.precision === 'day' ? 'Day' : 'Month'}`, { date: language.date(at) });
}

/** The date the sentence names: the end of what is over, the beginning of what lasts. */
function statusDate({ state, since, until }: StatusDetail): string | undefined {
  if (state === 'past') return until;
  return state === 'closed' ? (since ?? until) : since;
}

function endSentence(detail: StatusDetail | undefined, language: PageLanguage): string | undefined {
  if (detail?.until === undefined || (detail.state !== 'suspended' && detail.state !== 'pilot')) return undefined;
  return language.say(readDate(detail.until)?.precision === 'day' ? 'endsDay' : 'endsMonth', { date: language.date(detail.until) });
}

/** The band that says in words what is the matter with a service and what to use instead; nothing for a sound one. */
export function renderStatus(site: Site, from: PagePath, service: HsdsService, text: (text: string, member: string) => Content): Content {
  const { language } = site;
  const sentence = statusSentence(service, language);
  if (sentence === undefined) return undefined;
  const detail = service.status_detail;
  const instead = (detail?.replaced_by ?? []).flatMap((key) => site.services.get(key) ?? []);
  const end = endSentence(detail, language);
  return markup`<div class="band${isOver(service) && ' over'}">
<p><strong>${sentence}</strong>${end !== undefined && ` ${end}`}</p>${
    detail?.reason !== undefined && markup`<p>${text(detail.reason, 'status_detail.reason')}</p>`
  }${
    instead.length > 0 &&
    markup`<p>${language.words.instead} ${joined(
      instead.map((replacement) => recordLink(site, from, 'services', replacement)),
      language.comma,
    )}</p>`
  }</div>
`;
}
