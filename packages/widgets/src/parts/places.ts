import type { HsdsAddress, HsdsLocation } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { renderPhones } from './contacts.js';
import { detailIcon } from './detail-icons.js';
import { renderHours } from './hours.js';
import { renderLink, renderList, renderNotes, renderPairs, renderParagraph } from './lists.js';
import { periodLabel } from './period.js';
import { textsOf } from './record-text.js';
import type { Related } from './related.js';
import type { SectionOptions } from './section.js';
import { renderOwnName } from './text.js';

/** What places need beside the options of a section. */
export interface PlacesOptions extends SectionOptions {
  municipalityName: (code: string) => string;
  /** Where the organizations that lend places are named. */
  related?: Related | undefined;
}

/** The places that offer a service, each as exactly as it is known, never more. `nothing` where none is known. */
export function renderPlaces(locations: readonly HsdsLocation[], options: PlacesOptions): unknown {
  return renderList(
    locations.map(
      (location) =>
        html`${detailIcon('pin')}
          <div class="place">${renderPlace(location, options)}</div>`,
    ),
    'contacts',
  );
}

function renderPlace(location: HsdsLocation, options: PlacesOptions): unknown {
  const { lang, municipalityName, related } = options;
  const { name, description, accessibility = [], addresses = [], address_withheld, municipality, transportation } = location;
  const [address] = addresses;
  const town = municipality === undefined ? address?.city : municipalityName(municipality);
  const host = related?.organizations.find(({ id }) => id === location.host_organization_id);
  const text = textsOf(location, options);
  return [
    name === undefined ? nothing : html`<b class="place-name">${text(name, 'name')}</b>`,
    address_withheld !== true && address?.address_1 !== undefined
      ? html`<address>${addressLines(address).map((line) => html`<span><bdi>${line}</bdi></span>`)}</address>`
      : html`<span>${placeWords(location, town)}</span>`,
    host === undefined ? nothing : html`<p>${msg('Dans les locaux de\u00A0:')} <b>${renderOwnName(host.name)}</b></p>`,
    location.mobile === true
      ? renderParagraph(msg('Service mobile\u00A0: l’adresse est un de ses arrêts ou son point de départ.'))
      : nothing,
    renderParagraph(text(description, 'description'), 'detail-note'),
    renderList(renderPhones(location, address?.country, options), 'contacts'),
    renderHours(location, options),
    renderPairs([
      [msg('Lieu temporaire'), periodLabel(location, lang)],
      [msg('Comment s’y rendre'), text(transportation, 'transportation')],
      [
        msg('Accessibilité du lieu'),
        renderList(
          accessibility.map(
            ({ description: offered, details, url }, index) =>
              html`${renderLink(url, text(offered, 'accessibility', index, 'description'))}
              ${renderNotes([text(details, 'accessibility', index, 'details')])}`,
          ),
        ),
      ],
    ]),
  ];
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
