import { css } from 'lit';

/** Groups of filters: `.filters` > `fieldset.filter` > `.check`…, `.expand`. Needs `checksStyles` and `sheetStyles` beside it. */
export const filtersStyles = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
    gap: 1.5em 1.75em;
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
`;
