import { css } from 'lit';

export default css`
  .continuum {
    container-type: inline-size;
  }
  .front {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.1em;
  }
  .title {
    margin: 0;
    font-size: var(--_accueil-size-xxl);
    line-height: 1.25;
  }

  .views ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.4em;
    margin: 0;
    padding: 0;
    border-block-end: 1px solid var(--_accueil-line);
    list-style: none;
  }
  .view {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
    padding: 0.35em 0;
    border: 0;
    border-block-end: 3px solid transparent;
    background: none;
    color: var(--_accueil-ink);
    line-height: 1.25;
    text-decoration: none;
    cursor: pointer;
  }
  .view:hover {
    border-color: var(--_accueil-edge);
  }
  .view[aria-current] {
    border-color: var(--_accueil-accent-ink);
    color: var(--_accueil-accent-ink);
    font-weight: 600;
  }

  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr));
    gap: 0.75em 1em;
    align-items: end;
  }
  .filter .label {
    font-size: var(--_accueil-size-s);
  }
  .other-filters summary {
    padding-block: 0.6em;
    color: var(--_accueil-accent-ink);
    cursor: pointer;
  }
  .clear {
    justify-self: start;
    padding-inline: 0;
  }
  .failure .button {
    margin-block-start: 0.6em;
    color: var(--_accueil-ink);
  }

  .grid {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 3px;
    font-size: var(--_accueil-size-s);
  }
  caption {
    padding-block-end: 0.5em;
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-m);
    text-align: start;
  }
  th {
    padding: 0.5em 0.6em;
    color: var(--_accueil-soft);
    font-weight: 600;
    line-height: 1.3;
    text-align: start;
    vertical-align: bottom;
  }
  th[scope='row'] {
    color: var(--_accueil-ink);
    vertical-align: top;
  }
  .grid th:first-child {
    inline-size: 21%;
    min-inline-size: 9em;
  }
  .many th:first-child {
    inline-size: 17%;
  }
  .many th:not(:first-child) {
    padding-inline: 0.15em;
    font-size: 0.8em;
  }
  .many .cell-words {
    padding: 0.45em 0.5em;
  }
  .many button.cell-words {
    padding-inline-end: 1.1em;
  }
  .many .cell-words > .icon {
    inset-inline-end: 0.15em;
  }
  .row-name {
    display: flex;
    gap: 0.5em;
    min-inline-size: 0;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  .row-name > span {
    min-inline-size: 0;
  }
  .row-name .icon {
    color: var(--_accueil-accent-ink);
  }

  .cell {
    padding: 0;
    border-radius: 0.3em;
    background: var(--_accueil-wash);
    line-height: 1.35;
    vertical-align: top;
  }
  td.cell {
    block-size: 1px;
  }
  .cell-words {
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 2.75em;
    padding: 0.55em 0.65em;
    border: 0;
    border-radius: inherit;
    background: none;
    text-align: start;
  }
  button.cell-words {
    padding-inline-end: 1.9em;
    cursor: pointer;
  }
  button.cell-words:hover b {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .cell-words > .icon {
    position: absolute;
    inset-block-start: 0.6em;
    inset-inline-end: 0.45em;
    inline-size: 1em;
    block-size: 1em;
  }
  .cell-words b {
    display: block;
    font-weight: 600;
  }
  .cell-detail {
    display: block;
    font-size: 0.94em;
  }
  .cell.present {
    background: var(--_accueil-tint);
  }
  .cell.present.level-2 {
    background: color-mix(in srgb, var(--_accueil-accent) 17%, var(--_accueil-paper));
  }
  .cell.present.level-3 {
    background: color-mix(in srgb, var(--_accueil-accent) 24%, var(--_accueil-paper));
  }
  .cell.present.level-4 {
    background: color-mix(in srgb, var(--_accueil-accent) 30%, var(--_accueil-paper));
  }
  .cell.present.level-5 {
    background: color-mix(in srgb, var(--_accueil-accent) 37%, var(--_accueil-paper));
  }
  .cell.present.level-0 {
    background: var(--_accueil-wash);
  }
  .heat .cell.present b,
  .heat .cell.weak b {
    font-size: var(--_accueil-size-xl);
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
  }
  .heat .cell.level-0 b {
    font-size: inherit;
    font-weight: 400;
  }
  .cell.weak,
  .cell.missing {
    color: var(--_accueil-warn);
  }
  .cell.weak {
    background: var(--_accueil-warn-wash);
  }
  .cell.missing {
    background: repeating-linear-gradient(
      135deg,
      var(--_accueil-paper),
      var(--_accueil-paper) 5px,
      var(--_accueil-warn-wash) 5px,
      var(--_accueil-warn-wash) 9px
    );
    box-shadow: inset 0 0 0 1px var(--_accueil-warn);
  }
  .cell.unknown {
    background: none;
    color: var(--_accueil-soft);
    outline: 1px dashed var(--_accueil-edge);
    outline-offset: -1px;
  }
  .cell.unknown b {
    font-weight: 400;
  }

  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }
  .card summary {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 0.75em;
    align-items: baseline;
    min-block-size: 2.75em;
    padding-block: 0.35em;
    border-block-end: 2px solid var(--_accueil-accent-ink);
    cursor: pointer;
  }
  .card-title {
    display: flex;
    margin: 0;
    font-size: var(--_accueil-size-xl);
    line-height: 1.3;
  }
  .card-title::before {
    content: '+';
    flex: none;
    inline-size: 1em;
    color: var(--_accueil-accent-ink);
  }
  [open] > summary .card-title::before {
    content: '\\2212';
  }
  .card-more {
    margin: 0.6em 0 0;
  }
  .card-counts {
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
  }
  .card-cells {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4em;
    margin: 0.5em 0;
    padding: 0;
    list-style: none;
  }
  .card-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 0.6em;
    align-items: start;
  }
  .card-name {
    padding-block: 0.6em;
    font-size: var(--_accueil-size-s);
    font-weight: 600;
    line-height: 1.35;
  }
  .card-row .cell {
    display: block;
  }
  .card-silent {
    margin: 0;
    padding: 0.6em 0.75em;
    font-size: var(--_accueil-size-s);
  }
  .card-silent b {
    display: block;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.25em;
    margin: 0;
    padding: 0;
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
    list-style: none;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .swatch {
    inline-size: 1.6em;
    block-size: 1.1em;
  }
  .loading {
    display: grid;
    gap: 0.5em;
  }
  .loading-row {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: 0.5em;
  }
  .loading-row .skeleton {
    min-block-size: 3em;
  }

  @media (forced-colors: active) {
    .cell {
      border: 1px solid CanvasText;
    }
    .cell.unknown {
      border-style: dashed;
    }
    .view[aria-current] {
      border-color: Highlight;
    }
  }
`;
