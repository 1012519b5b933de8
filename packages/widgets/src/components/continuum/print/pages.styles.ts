import { css } from 'lit';

/** Of what is printed as pages; after every other style. */
export default css`
  .pages {
    /* What is white on paper everywhere else says here what is known of a cell. */
    --_accueil-tint: #e5f0f1;
    --_accueil-wash: #eef3f3;
    container-type: normal;
    color: #000000;
    font-size: 9.5pt;
    line-height: 1.35;
  }
  .pages .title {
    margin: 0 0 0.2em;
    font-size: 16pt;
  }
  .pages > p {
    margin: 0 0 0.6em;
  }
  .pages table {
    font-size: 8.5pt;
  }
  .pages caption,
  .pages .row-name .icon {
    display: none;
  }
  .pages th[scope='row'] {
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .pages thead {
    display: table-header-group;
  }
  .pages tr,
  .pages .rule,
  .pages .legend,
  .pages figure {
    break-inside: avoid;
  }
  .pages th,
  .pages td,
  .pages .swatch {
    print-color-adjust: exact;
  }
  /* Nobody puts a finger on paper. */
  .pages :is(a, .link) {
    display: inline;
    min-block-size: 0 !important;
  }
  .pages .cell-words {
    min-block-size: 0;
    padding: 0.3em 0.45em;
  }
  .pages button.cell-words {
    padding-inline-end: 0.45em;
  }
  .pages .cell-words > .icon,
  .pages .no-print {
    display: none !important;
  }
  .pages a,
  .pages .link {
    color: inherit;
    text-decoration: none;
  }
  .pages h2,
  .pages h3,
  .pages h4 {
    break-after: avoid;
  }
  .pages .legend {
    margin-block-end: 0.8em;
  }
  /* A grid that pages cut does not count the headers that each page repeats: what follows would cover its end. */
  .pages .view-of {
    display: block;
  }
  .pages .view-of > * + * {
    margin-block-start: 1em;
  }
  .pages summary {
    break-after: avoid;
  }
  .pages-source {
    font-size: 8pt;
    overflow-wrap: anywhere;
  }
`;
