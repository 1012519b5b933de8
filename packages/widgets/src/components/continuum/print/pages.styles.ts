import { css } from 'lit';

/** Of what is printed as pages; after every other style. */
export default css`
  .pages {
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
  .pages figure {
    break-inside: avoid;
  }
  .pages th,
  .pages td {
    print-color-adjust: exact;
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
  .pages-source {
    margin-block-start: 1em !important;
    font-size: 8pt;
    overflow-wrap: anywhere;
  }
`;
