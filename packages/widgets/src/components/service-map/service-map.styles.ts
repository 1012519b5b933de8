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
    /* As the finder does. */
    flex: 1 1 auto;
    place-self: stretch;
    min-inline-size: 0;
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
    position: relative;
    display: grid;
    grid-template: minmax(var(--_accueil-map-height), 1fr) auto / minmax(0, 1fr) auto;
    block-size: 100%;
    border: 1px solid var(--_accueil-line);
    border-radius: var(--_accueil-radius);
    overflow: hidden;
    background: var(--_accueil-paper);
  }
  .frame {
    position: relative;
    grid-area: 1 / 1 / 2 / -1;
    overflow: hidden;
    border-start-start-radius: inherit;
    border-start-end-radius: inherit;
    background: var(--_accueil-map-around);
  }

  .tools {
    grid-area: 2 / 2;
    display: flex;
    align-items: center;
    gap: 0.5em;
    padding: 0.5em;
    border-block-start: 1px solid var(--_accueil-line);
  }
  .zoom,
  .pan {
    display: flex;
  }
  .pan {
    /* West is left in every language. */
    direction: ltr;
  }
  .tool {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--_accueil-radius);
    background: none;
    color: var(--_accueil-ink);
    cursor: pointer;
  }
  .tool:hover {
    border-color: var(--_accueil-edge);
    background: var(--_accueil-wash);
  }
  .tool:disabled {
    border-color: transparent;
    background: none;
    color: var(--_accueil-edge);
    cursor: default;
  }
  .tool:focus-visible {
    outline-offset: -3px;
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
    inset-inline: 0.75em;
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
    display: block;
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
    grid-area: 2 / 1;
    display: flex;
    align-content: center;
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

  @container (max-width: 54em) {
    .tools,
    .legend {
      grid-column: 1 / -1;
    }
    .tools {
      justify-content: flex-end;
      padding-block: 0.2em;
    }
    .legend {
      grid-row: auto;
      border-block-start: 1px solid var(--_accueil-line);
    }
  }
  @container (max-width: 34em) {
    .base {
      /* The map is as high as what it shows at first, within reason; the rest follows under it. */
      grid-template: auto / minmax(0, 1fr);
      grid-auto-rows: auto;
      align-content: start;
    }
    .frame {
      grid-area: auto;
      block-size: var(--accueil-map-height, clamp(13em, calc(var(--_accueil-map-shape, 0.62) * (100cqi - 2em) + 2em), 92cqi));
    }
    .tools,
    .legend {
      grid-area: auto;
    }
    .tools {
      justify-content: space-between;
      padding: 0.25em;
      gap: 0;
    }
    .tool {
      inline-size: min(44px, 13.5cqi);
    }
  }
  @media (pointer: coarse) {
    .touch-hint {
      display: block;
    }
  }
  @media print {
    .frame,
    .tools,
    .panel,
    .legend > :not(.legend-strong) {
      display: none !important;
    }
    .legend {
      order: 1;
      border: 0;
      padding-inline: 0;
    }
    .base {
      display: block;
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
`;
