import { css } from 'lit';

/** The looks of a column of short filters and of an empty answer. */
export default css`
  .filter-column {
    display: grid;
    gap: 1.5em;
    align-content: start;
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
  .rescues .button {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .printed {
    padding-block-end: 0.9em;
    padding-inline-start: 4.1em;
    font-size: var(--_accueil-size-s);
  }
  .printed :is(ul, p) {
    margin: 0.15em 0;
  }
  .bar .understood {
    margin: 0.1em 0 0;
    color: var(--_accueil-soft);
  }
  .bar .chips {
    margin-block-start: 0.4em;
  }
  .note {
    margin: 1em 0 0;
  }
  .back {
    margin: 0 0 0.5em -0.7em;
    margin-inline: -0.7em 0;
  }
  .details-title:focus-visible {
    outline-offset: 4px;
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
`;
