import type { HsdsAddress, HsdsLocation } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { detailIcon } from './detail-icons.js';
import type { SectionOptions } from './section.js';
import { renderText, textLanguage } from './text.js';

/** The places that offer a service, each as exactly as it is known, never more. `nothing` where none is known. */
export function renderPlaces(
  locations: readonly HsdsLocation[],
  options: SectionOptions & { municipalityName: (code: string) => string },
): TemplateResult | typeof nothing {
  if (locations.length === 0) return nothing;
  return html`<ul class="contacts">
    ${locations.map((location) => html`<li>${detailIcon('pin')}<span>${renderPlace(location, options)}</span></li>`)}
  </ul>`;
}

function renderPlace(
  location: HsdsLocation,
  { lang, catalogLang, municipalityName }: SectionOptions & { municipalityName: (code: string) => string },
): TemplateResult {
  const { name, description, addresses = [], municipality, translations } = location;
  const town = municipality === undefined ? addresses[0]?.city : municipalityName(municipality);
  const address = addresses[0];
  const street = location.address_withheld === true ? undefined : address?.address_1;
  return html`${
    name === undefined
      ? nothing
      : html`<b class="place-name">${renderText(name, textLanguage(translations, 'name', catalogLang), lang)}</b>`
  }
  ${
    street !== undefined && address !== undefined
      ? html`<address>${addressLines(address).map((line) => html`<span><bdi>${line}</bdi></span>`)}</address>`
      : html`<span>${placeWords(location, town)}</span>`
  }
  ${
    description === undefined
      ? nothing
      : html`<span class="contact-notes">${renderText(description, textLanguage(translations, 'description', catalogLang), lang)}</span>`
  }`;
}

/** A place whose street is not shown, in words. */
function placeWords({ address_withheld, location_type }: HsdsLocation, town: string | undefined): string {
  if (address_withheld === true) return msg('Adresse confidentielle');
  if (location_type === 'virtual') return msg('À distance');
  return town === undefined ? msg('Adresse exacte inconnue') : msg(str`Situé à ${town}, adresse exacte inconnue`);
}

/** The lines of an address as an envelope has them, without what is not known. */
export function addressLines({ address_1, city, state_province, postal_code }: HsdsAddress): string[] {
  const province = state_province === undefined ? city : `${city} (${state_province})`;
  return [address_1 ?? '', [province, postal_code].filter(Boolean).join('\u00A0 ')].filter((line) => line !== '');
}
