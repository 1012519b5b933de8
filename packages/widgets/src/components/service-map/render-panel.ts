import type { ServiceHit } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderHeading } from '../../parts/heading.js';
import { icon } from '../../parts/icons.js';
import { renderOwnName, renderText, textLanguage } from '../../parts/text.js';
import type { MapPlace } from './map-places.js';
import { serviceCount } from './map-strings.js';
import type { MapActions, MapView } from './service-map.types.js';

/** The box the map is drawn in; Leaflet's alone, and laid out from left to right in every language, as the ground is. */
export function renderCanvas(): TemplateResult {
  return html`<div
      class="canvas"
      dir="ltr"
      tabindex="0"
      role="group"
      aria-label=${msg('Carte des services')}
      aria-describedby="map-help"
    ></div>
    <p id="map-help" hidden>
      ${msg('Les flèches déplacent la carte, plus et moins l’agrandissent ou la réduisent. Sur un point, les flèches mènent au point voisin.')}
    </p>`;
}

/** The open place: its services, or the one of them that shows in full. */
export function renderPanel(view: MapView, actions: MapActions): TemplateResult | typeof nothing {
  if (view.detail !== undefined) return renderDetail(view, actions);
  if (view.opened.length === 0) return nothing;
  const { opened, headingLevel, lang } = view;
  const [only] = opened;
  const title = opened.length === 1 && only !== undefined ? view.placeName(only) : msg('À cet endroit');
  const count = new Set(opened.flatMap(({ hits }) => hits.map(({ service }) => service.id))).size;
  return html`<section class="panel" part="panel" aria-labelledby="place-title">
    <header class="panel-head">
      <div>
        ${renderHeading(headingLevel, renderOwnName(title), { className: 'panel-title', id: 'place-title', tabindex: '-1' })}
        <p class="soft">${serviceCount(count, lang)}</p>
      </div>
      <button class="tool" part="button" type="button" aria-label=${msg('Fermer la liste de ce lieu')} @click=${actions.closePlaces}>
        ${icon('close')}
      </button>
    </header>
    <div class="panel-body" tabindex="-1">${opened.map((place) => renderPlaceServices(place, opened.length > 1, view, actions))}</div>
  </section>`;
}

function renderPlaceServices(place: MapPlace, titled: boolean, view: MapView, actions: MapActions): TemplateResult {
  return html`${titled ? html`<p class="panel-place">${renderOwnName(view.placeName(place))}</p>` : nothing}
    <ul class="panel-list">
      ${repeat(
        place.hits,
        ({ service }) => service.key,
        (hit) => html`<li>${renderService(hit, view, actions)}</li>`,
      )}
    </ul>`;
}

function renderService(hit: ServiceHit, { lang, state }: MapView, actions: MapActions): TemplateResult {
  const { service, organization } = hit;
  const language = textLanguage(service.translations, 'name', state.catalogLang ?? lang);
  const chosen = state.selected === service.key;
  return html`<button class="panel-service" type="button" aria-current=${chosen ? 'true' : nothing} @click=${() => actions.select(hit)}>
    <span class="panel-name">${renderText(service.name, language, lang)}</span>
    <span class="soft">${renderOwnName(organization.name)}</span>
  </button>`;
}

function renderDetail(view: MapView, actions: MapActions): TemplateResult {
  const label = view.opened.length > 0 ? msg('Retour à la liste du lieu') : msg('Fermer la fiche');
  return html`<section class="panel panel-detail" part="panel" aria-label=${msg('Fiche du service')}>
    <header class="panel-head">
      <button class="button quiet" part="button" type="button" @click=${actions.closeDetail}>${icon('back')} ${label}</button>
    </header>
    <div class="panel-body">${view.detail}</div>
  </section>`;
}

/** How much of the map's edges the panel covers, CSS pixels; nothing where there is none. */
export function coveredBy(panel: Element | null, frame: Element | null): { left: number; right: number; bottom: number } {
  if (panel === null || frame === null) return { left: 0, right: 0, bottom: 0 };
  const [over, whole] = [panel.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (over.width > whole.width * 0.8) return { left: 0, right: 0, bottom: whole.bottom - over.top };
  const atLeft = over.left + over.right < whole.left + whole.right;
  return { left: atLeft ? over.right - whole.left : 0, right: atLeft ? 0 : whole.right - over.left, bottom: 0 };
}
