import { css } from 'lit';

export default css`
  .picture {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.1em;
  }
  .picture p {
    margin: 0;
  }
  .picture-note {
    max-inline-size: 46em;
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
  }
  .line-room {
    font-size: var(--_accueil-size-s);
    line-height: 1.3;
  }
  .line {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    overflow: visible;
  }
  .stop {
    cursor: pointer;
  }
  .stop-room {
    fill: transparent;
  }
  .stop text[font-weight] {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .stop:hover .stop-room {
    fill: var(--_accueil-wash);
  }
  .stop[aria-expanded='true'][data-cell] .stop-room {
    fill: var(--_accueil-tint);
  }
  .stop:not([data-cell]) text {
    fill: var(--_accueil-accent-ink);
    text-decoration: underline;
  }
  .stop:focus-visible {
    outline: none;
  }
  .stop:focus-visible .stop-room {
    stroke: var(--_accueil-accent-ink);
    stroke-width: 3px;
  }
  .roles {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.25em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .stop-head {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 1em;
  }
  .follow-title {
    margin: 0.9em 0 0.25em;
    font-weight: 600;
  }

  @media print {
    .stop text {
      text-decoration: none !important;
    }
    .line {
      inline-size: 100%;
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .line-room {
      --_accueil-ink: CanvasText;
      --_accueil-soft: CanvasText;
      --_accueil-edge: CanvasText;
      --_accueil-accent-ink: LinkText;
      --_accueil-paper: Canvas;
      forced-color-adjust: none;
    }
    .stop[aria-expanded='true'] .stop-room {
      stroke: Highlight;
      stroke-width: 2px;
    }
  }
`;
