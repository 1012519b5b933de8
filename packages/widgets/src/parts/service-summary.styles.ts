import { css } from 'lit';

/** The looks of `renderServiceSummary`. Needs `tokensStyles` and `controlsStyles` before it. */
export const serviceSummaryStyles = css`
  .summary {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.9em;
    padding: 1.05em 0.75em 1.15em;
  }
  .summary.selected {
    background: var(--_accueil-wash);
    box-shadow: inset 3px 0 0 var(--_accueil-accent-ink);
  }
  .summary.selected:dir(rtl) {
    box-shadow: inset -3px 0 0 var(--_accueil-accent-ink);
  }
  .summary-name {
    margin: 0;
    font-size: var(--_accueil-size-l);
    font-weight: 600;
    line-height: 1.35;
  }
  .summary-organization {
    margin: 0.1em 0 0;
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
  }
  .summary-description {
    margin: 0.4em 0 0;
    max-inline-size: 44em;
  }
  /* Each fact has its dot before it; the one that begins a line hangs in the margin, where it is cut off. */
  .facts,
  .inline-list {
    display: flex;
    flex-wrap: wrap;
    row-gap: 0.2em;
    margin: 0;
    margin-inline-start: -1.1em;
    padding: 0;
    clip-path: inset(0 0 0 1.1em);
    list-style: none;
  }
  .facts:dir(rtl),
  .inline-list:dir(rtl) {
    clip-path: inset(0 1.1em 0 0);
  }
  .facts li,
  .inline-list li {
    position: relative;
    padding-inline-start: 1.1em;
  }
  .facts li::before,
  .inline-list li::before {
    content: '·';
    content: '·' / '';
    position: absolute;
    inset-inline-start: 0;
    inline-size: 1.1em;
    text-align: center;
    color: var(--_accueil-edge);
  }
  .facts {
    margin-block-start: 0.55em;
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-xs);
  }
  .coverage {
    color: var(--_accueil-ok);
    font-weight: 600;
  }
  .coverage.unsure {
    color: var(--_accueil-warn);
  }
  .summary .band {
    margin-block-start: 0.65em;
    inline-size: fit-content;
    max-inline-size: 100%;
  }

  @media (max-width: 26em) {
    .summary {
      gap: 0.7em;
      padding-inline: 0.35em;
    }
    .summary .disc {
      font-size: 0.86em;
    }
  }
  @media print {
    .summary {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .summary.selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
