import { css } from 'lit';

/** The form's own looks. Needs `tokensStyles`, `controlsStyles`, `checksStyles` and, for the details shown before writing, `serviceDetailsStyles`. */
export default css`
  :host {
    container-type: inline-size;
  }
  .referral {
    display: grid;
    gap: 1.25em;
    max-inline-size: 46em;
  }
  .form,
  .intro,
  .outcome,
  .no-key {
    display: grid;
    gap: 1.5em;
  }
  .form-title {
    margin: 0;
    font-size: var(--_accueil-size-xxl);
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  .part-title {
    margin: 0;
    font-size: var(--_accueil-size-xl);
    font-weight: 650;
    line-height: 1.3;
  }
  .part,
  .notice {
    display: grid;
    gap: 1em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_accueil-line);
  }
  .part-body {
    display: grid;
    gap: 1.35em;
    min-inline-size: 0;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
    gap: 1.35em 1.25em;
    align-items: end;
  }
  .question {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .question .label {
    padding: 0;
  }
  .optional {
    color: var(--_accueil-soft);
    font-weight: 400;
  }
  .reason {
    margin: 0 0 0.45em;
    max-inline-size: 38em;
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
    line-height: 1.45;
  }
  .fault {
    display: flex;
    gap: 0.4em;
    margin: 0 0 0.45em;
    color: var(--_accueil-danger);
    font-weight: 600;
    font-size: var(--_accueil-size-s);
  }
  .input[aria-invalid='true'],
  .select select[aria-invalid='true'] {
    border-color: var(--_accueil-danger);
    border-width: 2px;
  }
  textarea.input {
    display: block;
    resize: vertical;
    font: inherit;
    line-height: 1.5;
  }
  .radio {
    display: flex;
    align-items: flex-start;
    gap: 0.65em;
    padding-block: 0.4em;
    cursor: pointer;
    line-height: 1.4;
  }
  .radio input {
    appearance: none;
    flex: none;
    inline-size: 1.35em;
    block-size: 1.35em;
    margin: 0;
    border: 1.5px solid var(--_accueil-edge);
    border-radius: 50%;
    background: var(--_accueil-paper);
    cursor: inherit;
  }
  .radio input:checked {
    border: 0.42em solid var(--_accueil-accent-ink);
  }
  .checks {
    columns: 15em auto;
    column-gap: 1.5em;
  }
  .checks .check {
    break-inside: avoid;
  }
  .consent .check {
    align-items: flex-start;
    padding: 0.9em 1em;
    border: 1.5px solid var(--_accueil-line);
    border-radius: var(--_accueil-radius);
  }
  .in-person-language {
    display: block;
    margin-block-start: 0.4em;
    color: var(--_accueil-soft);
  }
  .faults,
  .send .band,
  .intro > .band,
  .no-key > .band {
    font-size: var(--_accueil-size-m);
  }
  .faults {
    background: var(--_accueil-danger-wash);
    color: var(--_accueil-danger);
  }
  .faults ul {
    margin: 0.35em 0 0;
    padding-inline-start: 1.1em;
    list-style: disc;
  }
  .faults li {
    padding-block: 0.15em;
  }
  .send {
    display: grid;
    gap: 1em;
    padding-block-start: 0.5em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .group {
    display: grid;
    gap: 0.6em;
  }
  .facts-list {
    display: grid;
    gap: 0.9em;
    margin: 0;
  }
  .facts-list > div {
    display: grid;
    grid-template-columns: minmax(9em, 15em) minmax(0, 1fr);
    gap: 0.2em 1.5em;
  }
  .facts-list dt {
    color: var(--_accueil-soft);
  }
  .facts-list dd {
    margin: 0;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .facts-list p {
    margin: 0 0 0.25em;
  }
  .aside {
    display: block;
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
  }
  .summary-organization {
    margin: -0.9em 0 0;
    color: var(--_accueil-soft);
  }
  .fingerprint {
    margin: 0;
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
  }
  .fingerprint code {
    display: block;
    font-family: ui-monospace, monospace;
    overflow-wrap: anywhere;
  }
  .outcome p {
    margin: 0;
  }
  .receipt {
    padding: 0.9em 1.1em;
    border-radius: var(--_accueil-radius);
    background: var(--_accueil-tint);
    font-size: var(--_accueil-size-l);
  }
  .receipt b {
    display: inline-block;
    font-size: var(--_accueil-size-xl);
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.04em;
  }
  .follow {
    display: grid;
    gap: 0.6em;
  }
  .status-link {
    overflow-wrap: anywhere;
  }
  .copy {
    display: none;
  }
  .loading {
    display: grid;
    gap: 0.8em;
  }

  @container (max-width: 34em) {
    .facts-list > div {
      grid-template-columns: minmax(0, 1fr);
    }
    .actions .button {
      inline-size: 100%;
    }
  }
  @media (pointer: coarse) {
    .radio {
      min-block-size: 44px;
      align-items: center;
    }
  }
  @media print {
    .copy {
      display: grid;
    }
  }
  @media (forced-colors: active) {
    .radio input:checked {
      border-color: Highlight;
      forced-color-adjust: none;
    }
  }
`;
