import type { HsdsOrganization, HsdsPhone, HsdsService, ServiceHit } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { detailIcon } from './detail-icons.js';
import { hostLabel, mailHref, safeUrl } from './safe-url.js';
import type { SectionOptions } from './section.js';
import { telHref } from './tel-href.js';
import { renderText, textLanguage } from './text.js';

/** How to reach a service: its own phones, e-mail and page, then its organization's. `nothing` where none is known. */
export function renderContacts(hit: ServiceHit, options: SectionOptions): TemplateResult | typeof nothing {
  const { service, organization } = hit;
  const country = hit.locations.flatMap(({ addresses = [] }) => addresses)[0]?.country;
  const own = [
    ...renderPhones(service, country, options),
    ...renderMail(service.email),
    ...renderPage(service.url, msg('Page du service')),
  ];
  const shared = [
    ...renderPhones(organization, country, options, service.phones),
    ...renderMail(organization.email === service.email ? undefined : organization.email),
    ...renderPage(organization.website === service.url ? undefined : organization.website, msg('Site de l’organisme')),
  ];
  if (own.length + shared.length === 0) return nothing;
  return html`${
    own.length > 0
      ? html`<ul class="contacts">
          ${own}
        </ul>`
      : nothing
  }
  ${
    shared.length > 0
      ? html`${own.length > 0 ? html`<p class="detail-note">${msg('Pour joindre l’organisme\u00A0:')}</p>` : nothing}
          <ul class="contacts">
            ${shared}
          </ul>`
      : nothing
  }`;
}

function renderPhones(
  { phones = [], translations }: HsdsService | HsdsOrganization,
  country: string | undefined,
  { lang, catalogLang }: SectionOptions,
  known: readonly HsdsPhone[] = [],
): TemplateResult[] {
  return phones.flatMap((phone, index) => {
    if (known.some(({ number, extension }) => number === phone.number && extension === phone.extension)) return [];
    const textLang = textLanguage(translations, `phones[${String(index)}].description`, catalogLang);
    return [renderPhone(phone, country, renderText(phone.description, textLang, lang))];
  });
}

function renderPhone(phone: HsdsPhone, country: string | undefined, description: unknown): TemplateResult {
  const href = telHref(phone, country);
  const number = html`<bdi dir="ltr">${phone.number}</bdi>`;
  const kind = phoneKind(phone.type);
  const notes = [
    phone.extension === undefined ? nothing : html`<span>${msg(str`poste ${phone.extension}`)}</span>`,
    kind === undefined ? nothing : html`<span>${kind}</span>`,
    phone.description === undefined ? nothing : html`<span>${description}</span>`,
  ].filter((note) => note !== nothing);
  return html`<li>
    ${detailIcon('phone')}
    <span>
      ${href === undefined ? number : html`<a href=${href}>${number}</a>`}
      ${notes.length > 0 ? html`<span class="contact-notes">${notes}</span>` : nothing}
    </span>
  </li>`;
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

function renderMail(email: string | undefined): TemplateResult[] {
  if (email === undefined) return [];
  const href = mailHref(email);
  const words = html`<bdi dir="ltr">${email}</bdi>`;
  return [html`<li>${detailIcon('mail')}<span>${href === undefined ? words : html`<a href=${href}>${words}</a>`}</span></li>`];
}

function renderPage(address: string | undefined, label: string): TemplateResult[] {
  const url = safeUrl(address);
  if (url === undefined) return [];
  return [
    html`<li>
      ${detailIcon('external')}
      <span><a href=${url.href} rel="noopener noreferrer">${label}</a> <bdi class="contact-notes" dir="ltr">${hostLabel(url)}</bdi></span>
    </li>`,
  ];
}
