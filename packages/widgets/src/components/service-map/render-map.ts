import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../parts/icons.js';
import { failureSentence, serviceCount, unmappedCount } from './map-strings.js';
import type { MapActions, MapView } from './service-map.types.js';

/** What lies over the map while it has nothing to show, or says why it never will. */
export function renderNotice(view: MapView, actions: MapActions): TemplateResult | typeof nothing {
  const { state, mapped, drawing } = view;
  const { status, page, error } = state;
  if (status === 'error' || status === 'offline') {
    const offline = status === 'offline';
    return html`<div class="notice" part="error" role="alert">
      ${icon('warning')}
      <div>
        <p class="notice-title">${offline ? msg('Vous êtes hors ligne.') : failureSentence(error)}</p>
        ${page === undefined ? nothing : html`<p>${msg('La carte est celle de votre recherche précédente.')}</p>`}
        <button class="button" part="button" type="button" @click=${actions.retry}>${msg('Réessayer')}</button>
      </div>
    </div>`;
  }
  if (drawing === 'failed') {
    return html`<div class="notice" part="error" role="alert">
      ${icon('warning')}
      <div>
        <p class="notice-title">${msg('La carte n’a pas pu être chargée.')}</p>
        <button class="button" part="button" type="button" @click=${actions.retry}>${msg('Réessayer')}</button>
      </div>
    </div>`;
  }
  if (status === 'ready' && page !== undefined && mapped.places.length === 0 && drawing === 'ready') {
    return html`<div class="notice" part="empty">
      ${icon('map')}
      <p>${page.empty ? msg('Aucun service ne correspond à la recherche.') : msg('Aucun service de cette recherche n’a de lieu connu.')}</p>
    </div>`;
  }
  return nothing;
}

/** The shape of a map, while there is none. */
export function renderLoading({ drawing, ground, state: { status, page } }: MapView): TemplateResult | typeof nothing {
  const awaited = page === undefined && ground === undefined && (status === 'idle' || status === 'loading');
  if (drawing !== 'loading' && !awaited) return nothing;
  return html`<div class="loading" part="loading"><span class="visually-hidden">${msg('La carte se charge.')}</span></div>`;
}

/** Under the map: what it does not show, how exact it is, whose it is, and the detailed one where the embedder offers it. */
export function renderLegend(view: MapView, actions: MapActions): TemplateResult {
  const { mapped, lang, tiles, tilesShown } = view;
  return html`<div class="legend" part="legend">
    ${mapped.unmapped.length === 0 ? nothing : html`<p class="legend-strong">${unmappedCount(mapped.unmapped.length, lang)}</p>`}
    ${renderExactness(view)} ${renderOrigin(view)}
    <p class="touch-hint">${msg('Deux doigts déplacent la carte.')}</p>
    ${tiles === undefined ? nothing : renderTilesChoice(tiles.host, tilesShown, actions)}
  </div>`;
}

/** What a point stands for: a town rather than a door, and sometimes an office rather than the place of the service. */
function renderExactness({ mapped: { places } }: MapView): unknown {
  const inTowns = places.some(({ precision }) => precision === 'municipality');
  const offices = places.some(({ hits }) => hits.some(({ locationsOf }) => locationsOf === 'organization'));
  if (inTowns && offices)
    return html`<p>${msg('Les points montrent la municipalité du lieu ou du bureau de l’organisme, pas l’adresse.')}</p>`;
  if (inTowns) return html`<p>${msg('Les points montrent la municipalité, pas l’adresse.')}</p>`;
  return offices ? html`<p>${msg('Les points montrent le lieu du service ou le bureau de l’organisme.')}</p>` : nothing;
}

/** Whose the ground is, and that it is no survey. */
function renderOrigin({ ground, tiles, tilesShown, tilesFailed, tilesAttribution }: MapView): unknown {
  if (tilesShown) {
    return html`<p>${tilesAttribution || tiles?.host}</p>
      ${tilesFailed ? html`<p class="legend-strong" role="alert">${msg('La carte détaillée ne répond pas, en tout ou en partie.')}</p>` : nothing}`;
  }
  if (ground === 'missing') {
    return html`<p>${msg('Les contours du territoire ne sont pas disponibles ; les points restent utilisables.')}</p>`;
  }
  if (ground?.schematic === true) return html`<p>${msg('Limites schématiques · Lacs © contributeurs d’OpenStreetMap')}</p>`;
  return ground?.attribution === undefined ? nothing : html`<p>${ground.attribution}</p>`;
}

function renderTilesChoice(host: string, shown: boolean, actions: MapActions): TemplateResult {
  if (shown) {
    return html`<p>
      <button class="link" part="button" type="button" @click=${actions.toggleTiles}>${msg('Revenir à la carte simple')}</button>
    </p>`;
  }
  return html`<p class="tiles-choice">
    <button class="link" part="button" type="button" aria-describedby="tiles-note" @click=${actions.toggleTiles}>
      ${msg('Afficher la carte détaillée')}
    </button>
    <span id="tiles-note">${msg(str`Elle vient de ${host}, qui recevra votre adresse IP.`)}</span>
  </p>`;
}

/** On paper the map is a list: each place and what is there. */
export function renderPrinted({ mapped, lang, placeName }: MapView): TemplateResult {
  return html`<ul class="printed">
    ${mapped.places.map((place) => html`<li><b>${placeName(place)}</b> ${serviceCount(place.hits.length, lang)}</li>`)}
  </ul>`;
}
