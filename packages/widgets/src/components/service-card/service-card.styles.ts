import { css } from 'lit';

export default css`
  :host {
    background-color: transparent !important;
  }
  .card {
    overflow: clip;
    border: 1px solid var(--_accueil-line);
    border-block-start: 3px solid var(--_accueil-accent-ink);
    border-radius: 0 0 var(--_accueil-radius) var(--_accueil-radius);
    background: var(--_accueil-paper);
  }
  .card:has(> slot) {
    border: 0;
    border-radius: 0;
  }
  .summary {
    padding: 1.15em 1.25em 0.4em;
  }
  .details {
    padding: 1.25em 1.25em 0.75em;
  }
  .foot {
    margin: 0;
    padding: 0.6em 1.25em 1.15em;
  }
  .foot .band {
    margin-block-end: 0.6em;
  }
  .summary ~ .foot {
    padding-inline-start: calc(1.25em + 2.6em + 0.9em);
  }
  .card > .band.info {
    margin: 1.25em 1.25em 0;
  }
  .error .button {
    margin-block-start: 0.6em;
    color: var(--_accueil-ink);
  }

  .loading {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.9em;
    min-block-size: 10em;
    padding: 1.15em 1.25em;
  }
  .lines {
    display: grid;
    align-content: start;
    gap: 0.75em;
  }
  .lines .skeleton:nth-child(1) {
    inline-size: 55%;
  }
  .lines .skeleton:nth-child(2) {
    inline-size: 35%;
  }

  @media (max-width: 26em) {
    .summary,
    .details,
    .foot,
    .summary ~ .foot {
      padding-inline: 0.9em;
    }
  }
  @media print {
    .card {
      border: 0;
      border-block-start: 1px solid currentColor;
    }
  }
`;
