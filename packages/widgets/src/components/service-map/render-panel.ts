import type { ServiceHit } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderHeading } from '../../parts/heading.js';
import { icon } from '../../parts/icons.js';
import { renderOwnName, renderText, textLanguage } from '../../parts/text.js';
import { firstOf, groupHits, type PanelGroup } from './map-groups.js';
import type { Box } from './map-labels.js';
import { hitsOf } from './map-places.js';
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
  const hits = hitsOf(opened);
  const count = hits.length;
  const groups = groupHits(hits);
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
    ${
      groups.some(({ atOffice }) => atOffice)
        ? html`<p class="panel-note soft">${msg('Un service n’est pas toujours donné au bureau de son organisme.')}</p>`
        : nothing
    }
    ${repeat(
      firstOf(groups, view.listed),
      ({ organization, atOffice }) => `${organization.id} ${atOffice}`,
      (group) => renderGroup(group, view, actions),
    )}
    ${
      count > view.listed
        ? html`<p class="panel-more">
            <button class="button" part="button" type="button" @click=${actions.more}>${msg('Afficher plus de services')}</button>
          </p>`
        : nothing
    }
  </section>`;
}

function renderGroup({ organization, atOffice, hits }: PanelGroup, view: MapView, actions: MapActions): TemplateResult {
  return html`<div class="panel-group">
    <p class="panel-organization">${renderOwnName(organization.name)}</p>
    ${atOffice ? html`<p class="soft panel-office">${msg('Bureau de l’organisme')}</p>` : nothing}
    <ul class="panel-list">
      ${repeat(
        hits,
        ({ service }) => service.key,
        (hit) => html`<li>${renderService(hit, view, actions)}</li>`,
      )}
    </ul>
  </div>`;
}

function renderService(hit: ServiceHit, { lang, state }: MapView, actions: MapActions): TemplateResult {
  const { service } = hit;
  const language = textLanguage(service.translations, 'name', state.catalogLang ?? lang);
  const chosen = state.selected === service.key;
  return html`<button
    class="panel-service"
    type="button"
    data-key=${service.key}
    aria-current=${chosen ? 'true' : nothing}
    @click=${() => actions.select(hit)}
  >
    <span class="panel-name">${renderText(service.name, language, lang)}</span>
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

/** The box of the map that the panel covers, CSS pixels; `undefined` where there is no panel, or it stands under the map. */
export function coveredBy(panel: Element | null, canvas: Element | null): Box | undefined {
  if (panel === null || canvas === null) return undefined;
  const [over, whole] = [panel.getBoundingClientRect(), canvas.getBoundingClientRect()];
  if (over.top >= whole.bottom) return undefined;
  const [left, top] = [over.left - whole.left, over.top - whole.top];
  return { left, top, right: left + over.width, bottom: top + over.height };
}
