import { css } from 'lit';

/** The box of the map, its paper and the names on it. */
export default css`
  .canvas {
    position: absolute;
    inset: 0;
    z-index: 0;
    background: var(--_accueil-map-around);
    font: inherit;
    line-height: 1.25;
    cursor: grab;
    /* One finger scrolls the page, two move the map. */
    touch-action: pan-x pan-y !important;
  }
  .canvas:active {
    cursor: grabbing;
  }
  .canvas:focus-visible {
    outline-offset: -4px;
    border-radius: var(--_accueil-radius);
  }

  .land,
  .seam,
  .lake {
    stroke-linejoin: round;
    stroke-opacity: 1;
    fill-opacity: 1;
  }
  .land {
    fill: var(--_accueil-map-land);
    stroke: var(--_accueil-map-seam);
    stroke-width: 1.5px;
  }
  .land-asked {
    fill: var(--_accueil-map-lit);
    stroke: var(--_accueil-map-edge);
    stroke-width: 1.25px;
  }
  .seam {
    fill: none;
    stroke: var(--_accueil-map-seam);
    stroke-width: 1.75px;
  }
  .lake {
    fill: var(--_accueil-map-lake);
    stroke: none;
  }
  .with-tiles .land,
  .with-tiles .lake {
    fill: none;
  }
  .with-tiles .land,
  .with-tiles .seam {
    stroke: #54605c;
  }
  .with-tiles .land-asked {
    stroke: var(--_accueil-accent-ink);
    stroke-width: 2px;
  }

  .names {
    z-index: 450;
    pointer-events: none;
    inline-size: 0;
    block-size: 0;
  }
  .name {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    inline-size: max-content;
    max-inline-size: 11em;
    color: var(--_accueil-map-soft);
    font-size: var(--_accueil-size-xs);
    line-height: 1.2;
    text-align: center;
    letter-spacing: 0.02em;
  }
  .name-territory {
    font-size: 0.8em;
  }
  .name-asked {
    color: var(--_accueil-map-ink);
    font-weight: 600;
  }
  .name-town {
    color: var(--_accueil-map-ink);
    font-size: 0.8em;
    letter-spacing: 0;
  }
  .name-chosen {
    color: var(--_accueil-accent-ink);
    font-size: 0.86em;
    font-weight: 600;
    letter-spacing: 0;
  }
  .with-tiles .name {
    padding-inline: 0.2em;
    border-radius: 0.2em;
    background: color-mix(in srgb, var(--_accueil-paper) 80%, transparent);
  }

  @media (forced-colors: active) {
    .land {
      fill: Canvas;
      stroke: GrayText;
    }
    .land-asked {
      stroke: CanvasText;
      stroke-width: 3px;
    }
    .seam {
      stroke: GrayText;
    }
    .lake {
      fill: none;
      stroke: GrayText;
      stroke-width: 1px;
      stroke-dasharray: 2 3;
    }
    .name {
      color: CanvasText;
    }
  }
`;
