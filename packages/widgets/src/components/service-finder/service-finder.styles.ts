import { css } from 'lit';

export default css`
  :host {
    container-type: inline-size;
    /* Contained, it has no width of its own: in a page builder's flex or grid box it takes what there is. */
    flex: 1 1 auto;
    place-self: stretch;
    min-inline-size: 0;
    --_accueil-map-height: var(--accueil-finder-map-height, 34em);
  }
  /* Until the first answer, the room of a screen: whatever comes then moves nothing of the page. */
  .waiting {
    min-block-size: min(100vh, 60em);
  }
  .soft {
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
  }
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font-size: inherit;
    line-height: 1.3;
  }

  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.1em;
    margin: 0 0 0.75em;
    padding: 0;
    list-style: none;
    font-size: var(--_accueil-size-s);
  }
  .languages .link {
    min-block-size: 2em;
    min-inline-size: 1.75em;
  }
  .languages [aria-current] {
    color: var(--_accueil-ink);
    font-weight: 600;
    text-decoration: none;
  }

  .failure {
    display: flex;
    gap: 0.9em;
    margin-block-start: 1.25em;
    padding: 1.1em 1.25em;
    border-radius: var(--_accueil-radius);
    background: var(--_accueil-warn-wash);
    color: var(--_accueil-warn);
  }
  .failure p {
    margin: 0 0 0.35em;
    color: var(--_accueil-ink);
  }
  .failure .failure-title {
    color: inherit;
    font-weight: 600;
  }
  .failure .button {
    margin-block-start: 0.5em;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.6em 1.5em;
    min-block-size: 2.35em;
    margin-block: 1.75em 0.75em;
  }
  .bar > .skeleton {
    inline-size: 7em;
    block-size: 1.3em;
  }
  .bar-count {
    font-size: var(--_accueil-size-xl);
    font-weight: 700;
  }
  .bar-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    align-items: center;
  }
  .sort select,
  .view-button {
    min-block-size: 2.5em;
    padding-block: 0.4em;
    font-size: var(--_accueil-size-s);
  }

  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em 2em;
    align-items: start;
  }
  .list {
    margin: 0;
    padding: 0;
    list-style: none;
    border-block-start: 1px solid var(--_accueil-line);
  }
  .list > li {
    border-block-end: 1px solid var(--_accueil-line);
  }
  .unsure {
    margin-block-start: 2em;
  }
  .unsure-title {
    font-weight: 600;
    font-size: var(--_accueil-size-l);
  }
  .unsure p {
    margin: 0.15em 0 0.75em;
  }
  .more {
    margin: 1.25em 0 0;
  }
  .map {
    min-inline-size: 0;
    min-block-size: 18em;
    border-radius: var(--_accueil-radius);
    background: var(--_accueil-wash);
  }
  [aria-busy='true'] .list {
    opacity: 0.55;
    transition: opacity 0.2s 0.25s;
  }

  .loading {
    border-block-start: 1px solid var(--_accueil-line);
  }
  .loading-row {
    display: flex;
    gap: 0.9em;
    min-block-size: 7.5em;
    padding: 1.05em 0.6em;
    border-block-end: 1px solid var(--_accueil-line);
  }
  .loading-row .disc {
    min-block-size: 2.6em;
  }
  .loading-lines {
    flex: 1;
    display: grid;
    gap: 0.7em;
    align-content: start;
  }
  .loading-lines .skeleton:nth-child(1) {
    inline-size: 55%;
    block-size: 1.15em;
  }
  .loading-lines .skeleton:nth-child(2) {
    inline-size: 35%;
  }
  .loading-lines .skeleton:nth-child(3) {
    inline-size: 85%;
  }

  @container (min-width: 46em) {
    .body.view-split {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.05fr);
    }
    .body.view-split .map {
      position: sticky;
      inset-block-start: 1em;
      block-size: min(var(--_accueil-map-height), 100vb - 2em);
    }
  }

  @media (forced-colors: active) {
    .badge,
    .failure {
      border: 1px solid CanvasText;
    }
  }
`;
