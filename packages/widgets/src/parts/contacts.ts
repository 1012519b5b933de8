import type { HsdsPhone, HsdsService, ServiceHit } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { detailIcon } from './detail-icons.js';
import { isShown, renderLink, renderList, renderNotes, renderParagraph } from './lists.js';
import { textsOf } from './record-text.js';
import { hostLabel, mailHref, safeUrl } from './safe-url.js';
import type { SectionOptions } from './section.js';
import { telHref } from './tel-href.js';

/** How to reach a service: its own phones, e-mail and page, then its organization's. */
export function renderContacts(hit: ServiceHit, options: SectionOptions): unknown {
  const { service, organization } = hit;
  const country = hit.locations.flatMap(({ addresses = [] }) => addresses)[0]?.country;
  const own = renderList(
    [...renderPhones(service, country, options), renderMail(service.email), renderPage(service.url, msg('Page du service'))],
    'contacts',
  );
  const shared = renderList(
    [
      ...renderPhones(organization, country, options, service.phones),
      organization.email === service.email ? nothing : renderMail(organization.email),
      organization.website === service.url ? nothing : renderPage(organization.website, msg('Site de l’organisme')),
    ],
    'contacts',
  );
  return [own, isShown(own) && isShown(shared) ? renderParagraph(msg('Pour joindre l’organisme\u00A0:'), 'detail-note') : nothing, shared];
}

/** What stands on the line of each phone of a record, without those that are `known`. `country`: where the numbers are, ISO 3166-1. */
export function renderPhones(
  { phones = [], translations }: Pick<HsdsService, 'phones' | 'translations'>,
  country: string | undefined,
  options: SectionOptions,
  known: readonly HsdsPhone[] = [],
): unknown[] {
  const text = textsOf({ translations }, options);
  return phones.flatMap((phone, index) => {
    if (known.some(({ number, extension }) => number === phone.number && extension === phone.extension)) return [];
    return [renderPhone(phone, country, text(phone.description, 'phones', index, 'description'))];
  });
}

function renderPhone(phone: HsdsPhone, country: string | undefined, description: unknown): unknown {
  const href = telHref(phone, country);
  const number = html`<bdi dir="ltr">${phone.number}</bdi>`;
  const extension = phone.extension === undefined ? undefined : msg(str`poste ${phone.extension}`);
  return html`${detailIcon('phone')}
    <span>
      ${href === undefined ? number : html`<a href=${href}>${number}</a>`} ${renderNotes([extension, phoneKind(phone.type), description])}
    </span>`;
}

function phoneKind(type: string | undefined): string | undefined {
  switch (type) {
    case 'fax':
      return msg('télécopieur');
    case 'text':
    case 'sms':
      return msg('messages textes');
    case 'tty':
      return msg('ATS (personnes sourdes ou malentendantes)');
    default:
      return undefined;
  }
}

function renderMail(email: string | undefined): unknown {
  if (email === undefined) return nothing;
  const href = mailHref(email);
  const words = html`<bdi dir="ltr">${email}</bdi>`;
  return html`${detailIcon('mail')}<span>${href === undefined ? words : html`<a href=${href}>${words}</a>`}</span>`;
}

function renderPage(address: string | undefined, label: string): unknown {
  const url = safeUrl(address);
  return url === undefined
    ? nothing
    : html`${detailIcon('external')}
        <span>${renderLink(address, label)} <bdi class="contact-notes" dir="ltr">${hostLabel(url)}</bdi></span>`;
}
