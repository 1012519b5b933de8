import { css } from 'lit';

export default css`
  :host {
    --_accueil-map-height: var(--accueil-map-height, clamp(20em, 56cqi, 32em));
    --_accueil-map-land: var(--accueil-map-land, #eeede4);
    --_accueil-map-lake: var(--accueil-map-lake, #c4dbe5);
    --_accueil-map-around: var(--accueil-map-around, #fafaf7);
    --_accueil-map-lit: var(--accueil-map-lit, #ffffff);
    --_accueil-map-seam: #ffffff;
    --_accueil-map-edge: #d3d1c3;
    --_accueil-map-ink: #22302c;
    --_accueil-map-soft: #62675d;
    container-type: inline-size;
    block-size: 100%;
    border-radius: var(--_accueil-radius);
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_accueil-map-land: var(--accueil-map-land, light-dark(#eeede4, #1f2725));
      --_accueil-map-lake: var(--accueil-map-lake, light-dark(#c4dbe5, #20404c));
      --_accueil-map-around: var(--accueil-map-around, light-dark(#fafaf7, #151b1a));
      --_accueil-map-lit: var(--accueil-map-lit, light-dark(#ffffff, #2c3634));
      --_accueil-map-seam: light-dark(#ffffff, #151b1a);
      --_accueil-map-edge: light-dark(#d3d1c3, #3d4946);
      --_accueil-map-ink: light-dark(#22302c, #e8eeec);
      --_accueil-map-soft: light-dark(#62675d, #a9b4ae);
    }
  }
  h2,
  h3,
  h4,
  h5,
  h6,
  p {
    margin: 0;
  }
  .soft {
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
  }
  .base {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    border: 1px solid var(--_accueil-line);
    border-radius: var(--_accueil-radius);
    overflow: hidden;
    background: var(--_accueil-paper);
  }
  .frame {
    position: relative;
    flex: 1 1 auto;
    min-block-size: var(--_accueil-map-height);
    overflow: hidden;
    background: var(--_accueil-map-around);
  }

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
  .with-tiles .name {
    padding-inline: 0.2em;
    border-radius: 0.2em;
    background: color-mix(in srgb, var(--_accueil-paper) 80%, transparent);
  }

  .point {
    display: grid;
    place-items: center;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_accueil-on-accent);
    pointer-events: auto;
    cursor: pointer;
  }
  .point-disc {
    display: grid;
    place-items: center;
    inline-size: calc(100% - 10px);
    block-size: calc(100% - 10px);
    border: 2px solid var(--_accueil-map-lit);
    border-radius: 50%;
    background: var(--_accueil-accent);
    font-size: 0.82em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }
  .point-dot .point-disc {
    inline-size: 18px;
    block-size: 18px;
  }
  .point-several .point-disc {
    box-shadow: 0 0 0 3px color-mix(in srgb, var(--_accueil-accent) 35%, transparent);
  }
  .point:hover .point-disc {
    box-shadow: 0 0 0 4px color-mix(in srgb, var(--_accueil-accent) 45%, transparent);
  }
  .point-selected .point-disc {
    border-color: var(--_accueil-accent);
    background: var(--_accueil-map-lit);
    color: var(--_accueil-accent-ink);
    box-shadow: 0 0 0 2px var(--_accueil-accent);
  }
  .point-selected.point-dot .point-disc {
    border-width: 5px;
  }
  .point:focus-visible {
    z-index: 1000 !important;
    outline-offset: -2px;
  }

  .tool {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 1px solid var(--_accueil-edge);
    border-radius: var(--_accueil-radius);
    background: var(--_accueil-paper);
    color: var(--_accueil-ink);
    cursor: pointer;
  }
  .tool:hover {
    border-color: var(--_accueil-accent-ink);
    background: var(--_accueil-wash);
  }
  .zoom {
    position: absolute;
    inset-block-start: 0.75em;
    inset-inline-end: 0.75em;
    z-index: 2;
    display: grid;
  }
  .zoom .tool:first-child {
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .zoom .tool:last-child {
    margin-block-start: -1px;
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }
  .zoom .tool:focus-visible {
    z-index: 1;
  }
  .pan {
    position: absolute;
    inset-block-end: 0.75em;
    inset-inline-end: 0.75em;
    z-index: 2;
    display: grid;
    grid-template: repeat(3, 44px) / repeat(3, 44px);
    opacity: 0;
    pointer-events: none;
  }
  .frame:focus-within .pan {
    opacity: 1;
    pointer-events: none;
  }
  .frame:focus-within .pan .tool {
    pointer-events: auto;
  }
  .pan {
    direction: ltr;
  }
  .pan-up {
    grid-area: 1 / 2;
  }
  .pan-west {
    grid-area: 2 / 1;
  }
  .pan-reset {
    grid-area: 2 / 2;
  }
  .pan-east {
    grid-area: 2 / 3;
  }
  .pan-down {
    grid-area: 3 / 2;
  }
  .pan-west .icon {
    transform: rotate(-90deg);
  }
  .pan-east .icon {
    transform: rotate(90deg);
  }

  .loading {
    position: absolute;
    inset: 0;
    z-index: 1;
    background: var(--_accueil-map-land);
    opacity: 0.5;
    animation: accueil-breathe 1.8s ease-in-out infinite alternate;
  }
  .notice {
    position: absolute;
    inset-block-start: 0.75em;
    inset-inline: 0.75em 4.75em;
    z-index: 3;
    display: flex;
    gap: 0.7em;
    inline-size: fit-content;
    max-inline-size: 28em;
    padding: 0.8em 1em;
    border: 1px solid var(--_accueil-line);
    border-radius: var(--_accueil-radius);
    background: var(--_accueil-paper);
  }
  .waiting {
    border-color: transparent;
  }
  .waiting .notice {
    position: static;
    margin-block-start: 0.75em;
  }
  .notice > .icon {
    margin-block-start: 0.1em;
    color: var(--_accueil-soft);
  }
  .notice-title {
    font-weight: 600;
  }
  .notice .button {
    margin-block-start: 0.6em;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.1em;
    padding: 0.6em 0.9em;
    border-block-start: 1px solid var(--_accueil-line);
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-xs);
    line-height: 1.4;
  }
  .legend-strong {
    flex-basis: 100%;
    color: var(--_accueil-ink);
  }
  .touch-hint {
    display: none;
  }
  .tiles-choice {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
    flex-basis: 100%;
  }
  .legend .link {
    min-block-size: 24px;
  }
  .printed {
    display: none;
  }

  @container (max-width: 34em) {
    .pan {
      transform: scale(0.9);
      transform-origin: bottom right;
    }
    .pan:dir(rtl) {
      transform-origin: bottom left;
    }
  }
  @media (pointer: coarse) {
    .touch-hint {
      display: block;
    }
  }
  @media print {
    .frame,
    .legend > :not(.legend-strong) {
      display: none !important;
    }
    .legend {
      order: 1;
      border: 0;
      padding-inline: 0;
    }
    .base {
      border: 0;
    }
    .printed {
      display: block;
      margin: 0.75em 0 0;
      padding: 0;
      columns: 3 14em;
      list-style: none;
    }
    .printed li {
      break-inside: avoid;
    }
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
    .point-disc {
      border: 2px solid ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }
    .point-selected .point-disc {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
