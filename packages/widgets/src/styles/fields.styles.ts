import { css } from 'lit';

/** Labels, text inputs, selects and counts. Needs `tokensStyles` before it. */
export const fieldsStyles = css`
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  .label {
    display: block;
    margin-block-end: 0.3em;
    font-weight: 600;
  }
  .field,
  .select {
    position: relative;
    display: block;
  }
  .input,
  .select select {
    inline-size: 100%;
    min-height: 2.75em;
    padding: 0.62em 0.9em;
    border: 1.5px solid var(--_accueil-edge);
    border-radius: var(--_accueil-radius);
    background: var(--_accueil-paper);
    color: var(--_accueil-ink);
    line-height: 1.4;
  }
  .field > .icon,
  .select > .icon {
    position: absolute;
    inset-block-start: calc(50% - 0.625em);
    color: var(--_accueil-soft);
    pointer-events: none;
  }
  .field > .icon {
    inset-inline-start: 0.85em;
  }
  .field > .icon ~ .input {
    padding-inline-start: 2.7em;
  }
  .select > .icon {
    inset-inline-end: 0.75em;
  }
  .select select {
    appearance: none;
    cursor: pointer;
    padding-inline-end: 2.6em;
    text-overflow: ellipsis;
  }
  .select option {
    background: var(--_accueil-paper);
    color: var(--_accueil-ink);
  }
  .input::placeholder {
    color: var(--_accueil-soft);
    opacity: 1;
  }
  .input::-webkit-search-cancel-button {
    display: none;
  }
  .input:focus-visible,
  .select select:focus-visible {
    border-color: var(--_accueil-accent-ink);
  }

  .count {
    margin-inline-start: auto;
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
    font-variant-numeric: tabular-nums;
  }

  @media (pointer: coarse) {
    .input,
    .select select {
      min-block-size: max(2.75em, 44px);
    }
  }
  @media (forced-colors: active) {
    .field > .icon,
    .select > .icon {
      color: CanvasText;
    }
  }
`;
