import { css } from 'lit';

export default css`
  .person {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.1em;
  }
  .person p {
    margin: 0;
  }
  .person ul:not(.chips) {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  /* As high as a finger needs, in a list of links. */
  .person li a {
    display: inline-block;
    min-block-size: 24px;
  }
  .person ul + ul {
    margin-block-start: 0.3em !important;
  }
  .person-needs summary {
    inline-size: fit-content;
    min-block-size: 2.75em;
    padding: 0.6em 0.2em;
    font-weight: 600;
    cursor: pointer;
  }
  .person-needs .chips {
    padding-block: 0.4em 0.2em;
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_accueil-accent-ink);
    background: var(--_accueil-accent);
    color: var(--_accueil-on-accent);
  }

  .person-table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    font-size: var(--_accueil-size-s);
    line-height: 1.4;
  }
  .person-table th:first-child {
    inline-size: 15%;
  }
  .person-table th:nth-child(2),
  .person-table th:last-child:not([scope='row']) {
    inline-size: 25%;
  }
  .person-table td,
  .person-table tbody th {
    padding: 0.7em 0.6em;
    border-block-start: 1px solid var(--_accueil-line);
    vertical-align: top;
  }
  .choice .link {
    font-weight: 600;
  }
  .choice-organization,
  .choice-stages {
    color: var(--_accueil-soft);
  }
  .choice-stages {
    font-size: 0.94em;
  }
  .numbers li {
    display: flex;
    gap: 0.4em;
  }
  .numbers .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
    margin-block-start: 0.2em;
    color: var(--_accueil-accent-ink);
  }
  .person li + li {
    margin-block-start: 0.3em;
  }
  .person-table td:last-child li + li {
    margin-block-start: 0.7em;
  }
  .to-verify,
  .nobody {
    color: var(--_accueil-warn);
  }
  .nobody p {
    max-inline-size: 46em;
  }

  .person-asked {
    color: var(--_accueil-soft);
  }
  .person-cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.75em;
  }
  .person-card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
  }
  .person-card .pairs {
    display: grid;
    gap: 0.7em;
    margin: 0;
  }
  .person-card dt {
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
  }
  .person-card dd {
    margin: 0;
  }

  @media print {
    .person-table {
      font-size: 8.5pt;
    }
    .person-table td,
    .person-table tbody th {
      padding: 0.35em 0.5em;
    }
  }
`;
