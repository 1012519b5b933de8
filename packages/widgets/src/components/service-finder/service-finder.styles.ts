import { css } from 'lit';

export default css`
  :host {
    container-type: inline-size;
    --_accueil-map-height: var(--accueil-finder-map-height, 34em);
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

  .search {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.75em 0.6em;
    align-items: end;
  }
  .search-words,
  .search-place,
  .send:only-of-type {
    grid-column: 1 / -1;
  }
  .search .label {
    font-size: var(--_accueil-size-s);
  }
  .search .input,
  .search-place select,
  .filters-button,
  .send {
    min-block-size: 3em;
  }
  .search .input {
    text-overflow: ellipsis;
  }
  .search .input:not(:placeholder-shown) {
    padding-inline-end: 2.9em;
  }
  .clear {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    padding: 0;
    border: 0;
    border-radius: var(--_accueil-radius);
    background: none;
    color: var(--_accueil-soft);
    cursor: pointer;
  }
  .clear .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    margin-block-start: 0.75em;
  }
  .badge {
    display: inline-grid;
    place-items: center;
    min-inline-size: 1.6em;
    padding: 0.1em 0.45em;
    border-radius: 1em;
    background: var(--_accueil-tint);
    color: var(--_accueil-accent-ink);
    font-size: var(--_accueil-size-xs);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .chip.removable {
    border-color: transparent;
    cursor: pointer;
  }
  .clear-all {
    min-block-size: 2em;
    font-size: var(--_accueil-size-s);
  }
  .position {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.4em;
    margin-block: -0.25em;
  }
  .position .button {
    margin-inline-start: -0.7em;
  }
  .position .soft {
    font-size: var(--_accueil-size-xs);
  }

  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
    gap: 1.5em 1.75em;
  }
  .filter-column {
    display: grid;
    gap: 1.5em;
    align-content: start;
  }
  .sheet-foot .button {
    padding-inline: 0.9em;
    white-space: nowrap;
  }
  div.filters[part] {
    margin-block-start: 0.75em;
    padding: 1.25em 1.4em 1.4em;
    border: 1px solid var(--_accueil-line);
    border-radius: var(--_accueil-radius);
    background: var(--_accueil-wash);
  }
  .filter {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .filter legend {
    padding: 0;
    margin-block-end: 0.35em;
    font-weight: 600;
  }
  .expand {
    min-block-size: 2em;
    font-size: var(--_accueil-size-s);
  }
  .sheet-head :is(h2, h3, h4, h5, h6) {
    font-size: var(--_accueil-size-xl);
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

  .guided {
    margin-block-start: 1.75em;
  }
  .guided > :is(h2, h3, h4, h5, h6),
  .bar-count {
    font-size: var(--_accueil-size-xl);
    font-weight: 700;
  }
  .guided ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr));
    gap: 0.15em 1.25em;
    margin: 0.6em 0 0;
    padding: 0;
    list-style: none;
  }
  .guided button {
    display: flex;
    align-items: center;
    gap: 0.65em;
    inline-size: calc(100% + 0.4em);
    min-block-size: 3.4em;
    padding: 0.4em;
    margin-inline-start: -0.4em;
    border: 0;
    border-radius: var(--_accueil-radius);
    background: none;
    color: inherit;
    text-align: start;
    line-height: 1.3;
    cursor: pointer;
  }
  .guided button:hover {
    background: var(--_accueil-wash);
  }
  .guided button:hover span:not(.disc, .count) {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .guided-place {
    display: flex;
    align-items: center;
    gap: 0.65em;
    min-block-size: 3.4em;
  }
  .guided-place .skeleton:last-child {
    inline-size: 50%;
  }
  .guided .disc {
    inline-size: 2.2em;
    block-size: 2.2em;
  }
  .guided .count {
    display: none;
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
  .bar-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    align-items: center;
  }
  .bar .understood {
    margin: 0.1em 0 0;
    color: var(--_accueil-soft);
  }
  .bar .chips {
    margin-block-start: 0.4em;
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
  .note {
    margin: 1em 0 0;
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

  .empty {
    display: grid;
    justify-items: start;
    gap: 0.6em;
    padding: 1.5em 0 0.5em;
    border-block-start: 1px solid var(--_accueil-line);
  }
  .empty :is(h2, h3, h4, h5, h6) {
    font-size: var(--_accueil-size-l);
  }
  .empty p {
    margin: 0;
  }
  .rescues {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .empty > .link {
    min-block-size: 2em;
  }

  .back {
    margin: 0 0 0.5em -0.7em;
    margin-inline: -0.7em 0;
  }
  .details-title:focus-visible {
    outline-offset: 4px;
  }

  @container (min-width: 34em) {
    .search {
      grid-template-columns: minmax(0, 1fr) auto auto;
    }
    .search-place,
    .send:only-of-type {
      grid-column: auto;
    }
  }
  @container (min-width: 34em) {
    .guided ul {
      grid-template-columns: repeat(auto-fill, minmax(14em, 1fr));
    }
    .guided .disc {
      inline-size: 2.6em;
      block-size: 2.6em;
    }
    .guided .count {
      display: block;
    }
  }
  @container (min-width: 46em) {
    .search {
      grid-template-columns: minmax(0, 1.7fr) minmax(0, 1fr) auto auto;
    }
    .search-words {
      grid-column: auto;
    }
    .chips ~ .position {
      margin-inline-start: auto;
    }
    .body.view-split {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.05fr);
    }
    .body.view-split .map {
      position: sticky;
      inset-block-start: 1em;
      block-size: min(var(--_accueil-map-height), 100vb - 2em);
    }
  }

  @media print {
    .search,
    .choices,
    .filters,
    .guided,
    .bar-tools,
    .languages,
    .more,
    .map,
    .back {
      display: none !important;
    }
    .body.view-split {
      grid-template-columns: minmax(0, 1fr);
    }
    .list > li {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .badge,
    .failure {
      border: 1px solid CanvasText;
    }
  }
`;
