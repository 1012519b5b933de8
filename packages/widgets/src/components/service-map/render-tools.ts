import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../parts/icons.js';
import type { MapActions, MapView } from './service-map.types.js';

/** The buttons that move the view, for those who cannot or will not drag: under the map, where they hide no point. */
export function renderTools({ drawing }: MapView, actions: MapActions): TemplateResult | typeof nothing {
  if (drawing === 'failed') return nothing;
  const tool = (label: string, className: string, name: Parameters<typeof icon>[0], act: () => void): TemplateResult =>
    html`<button
      class="tool ${className}"
      part="button"
      type="button"
      aria-label=${label}
      title=${label}
      ?disabled=${drawing !== 'ready'}
      @click=${act}
    >
      ${icon(name)}
    </button>`;
  return html`<div class="tools">
    <div class="zoom" role="group" aria-label=${msg('Zoom')}>
      ${tool(msg('Agrandir la carte'), 'zoom-in', 'plus', () => actions.zoom(1))}
      ${tool(msg('Réduire la carte'), 'zoom-out', 'minus', () => actions.zoom(-1))}
    </div>
    <div class="pan" role="group" aria-label=${msg('Déplacement')}>
      ${tool(msg('Aller vers l’ouest'), 'pan-west', 'chevron-up', () => actions.pan(-1, 0))}
      ${tool(msg('Aller vers le nord'), 'pan-up', 'chevron-up', () => actions.pan(0, -1))}
      ${tool(msg('Aller vers le sud'), 'pan-down', 'chevron-down', () => actions.pan(0, 1))}
      ${tool(msg('Aller vers l’est'), 'pan-east', 'chevron-up', () => actions.pan(1, 0))}
    </div>
    ${tool(msg('Revenir à la vue de départ'), 'pan-reset', 'locate', actions.reset)}
  </div>`;
}
