import { css } from 'lit';

/** The looks of the filters and of an empty answer. */
export default css`
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
`;
