import type { HsdsPhone } from '@accueil/sdk';
import { hostLabel, mailHref, telHref, webUrl } from '../links.js';
import { list, markup, type Content, type Markup } from '../markup.js';
import type { Site } from '../site.js';
import { textsOf } from '../texts.js';

/** How a record is reached: what services, organizations and places share. */
interface Reachable {
  phones?: HsdsPhone[];
  email?: string;
  translations?: Parameters<typeof textsOf>[0]['translations'];
}

/** Web pages of a record, each with what to call it. */
export type PageLink = readonly [address: string | undefined, label: string];

/** The lines of a record's phones, e-mail and pages; those that `known` has are left out. `country`: where its numbers are. */
export function contactLines(
  site: Site,
  record: Reachable,
  { pages = [], known, country = site.country }: { pages?: readonly PageLink[]; known?: Reachable; country?: string | undefined },
): Markup[] {
  const text = textsOf({ ...(record.translations && { translations: record.translations }) }, site);
  const phones = (record.phones ?? []).flatMap((phone, index) => {
    if (known?.phones?.some(({ number, extension }) => number === phone.number && extension === phone.extension)) return [];
    const about = phone.description === undefined ? undefined : text(phone.description, `phones[${index}].description`);
    return [phoneLine(site, phone, country, about)];
  });
  const mail = record.email === undefined || record.email === known?.email ? [] : [mailLink(record.email)];
  return [...phones, ...mail, ...pages.flatMap(([address, label]) => pageLine(address, label))];
}

/** Contact lines as a list. */
export function contactList(lines: readonly Content[]): Markup | undefined {
  return list(lines, 'contacts');
}

function phoneLine({ language: { words, say } }: Site, phone: HsdsPhone, country: string, about: Content): Markup {
  const href = telHref(phone, country);
  const number = markup`<bdi dir="ltr">${phone.number}</bdi>`;
  const notes: Content[] = [
    phone.extension !== undefined && markup`<span>${say('extension', { extension: phone.extension })}</span>`,
    phone.type === 'fax' && markup`<span>${words.fax}</span>`,
    (phone.type === 'text' || phone.type === 'sms') && markup`<span>${words.textMessages}</span>`,
    phone.type === 'tty' && markup`<span>${words.tty}</span>`,
    about !== undefined && markup`<span>${about}</span>`,
  ].filter((note) => note !== false);
  return markup`${href === undefined ? number : markup`<a class="phone" href="${href}">${number}</a>`}${notes.length > 0 && markup` <span class="notes">${notes}</span>`}`;
}

/** A link that writes to an address; the address alone where it is not a plain one. */
export function mailLink(email: string): Markup {
  const href = mailHref(email);
  const words = markup`<bdi dir="ltr">${email}</bdi>`;
  return href === undefined ? words : markup`<a href="${href}">${words}</a>`;
}

function pageLine(address: string | undefined, label: string): Markup[] {
  const url = webUrl(address);
  if (url === undefined) return [];
  return [markup`${outLink(url, label)} <span class="notes host"><bdi dir="ltr">${hostLabel(url)}</bdi></span>`];
}

/** A link to another site. */
export function outLink(url: URL, label: Content): Markup {
  return markup`<a href="${url.href}" rel="noopener noreferrer">${label}</a>`;
}
