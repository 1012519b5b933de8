import { css } from 'lit';

/** The looks of the search, of what was chosen and of the guided entry. */
export default css`
  .search {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(8.4em, 100%), 1fr));
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
  /* Side by side they are as high as each other, even where one's words take two lines. */
  .filters-button,
  .send {
    block-size: 100%;
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

  .guided {
    margin-block-start: 1.75em;
  }
  .guided > :is(h2, h3, h4, h5, h6) {
    font-size: var(--_accueil-size-xl);
    font-weight: 700;
  }
  .guided ul {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr));
    gap: 0.15em 0.75em;
    margin: 0.6em 0 0;
    padding: 0;
    list-style: none;
  }
  .guided button {
    display: flex;
    align-items: center;
    gap: 0.4em;
    inline-size: calc(100% + 0.4em);
    min-block-size: 3.4em;
    padding: 0.4em 0;
    padding-inline-start: 0.4em;
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
  .guided button:hover .words {
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
    inline-size: 1.9em;
    block-size: 1.9em;
  }
  /* A long word of a need never reaches past its column. */
  .guided .words {
    min-inline-size: 0;
    font-size: var(--_accueil-size-s);
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  .guided .count {
    display: none;
  }
  .guided > .button {
    margin: 0.4em 0 0;
    margin-inline-start: -0.7em;
  }

  @container (min-width: 34em) {
    .filters-button,
    .send {
      block-size: auto;
    }
    .search {
      grid-template-columns: minmax(0, 1fr) auto auto;
    }
    .search-place,
    .send:only-of-type {
      grid-column: auto;
    }
    .guided ul {
      grid-template-columns: repeat(auto-fill, minmax(14em, 1fr));
      gap: 0.15em 1.25em;
    }
    .guided button,
    .guided-place {
      gap: 0.65em;
    }
    .guided .words {
      font-size: inherit;
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
  }
`;
