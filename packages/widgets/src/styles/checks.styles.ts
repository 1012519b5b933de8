import { css } from 'lit';

/** Checkboxes: `.check` > `input[type=checkbox]` + words + `.count`. Needs `tokensStyles` before it. */
export const checksStyles = css`
  .check {
    display: flex;
    align-items: center;
    gap: 0.65em;
    min-height: 2.1em;
    padding-block: 0.25em;
    cursor: pointer;
    line-height: 1.35;
  }
  .check input {
    appearance: none;
    flex: none;
    display: grid;
    place-content: center;
    inline-size: 1.35em;
    block-size: 1.35em;
    border: 1.5px solid var(--_accueil-edge);
    border-radius: 0.3em;
    background: var(--_accueil-paper);
    cursor: inherit;
  }
  .check input::before {
    content: '';
    inline-size: 0.4em;
    block-size: 0.75em;
    margin-block-end: 0.18em;
    border: solid var(--_accueil-on-accent);
    border-width: 0 0.16em 0.16em 0;
    transform: rotate(45deg);
    opacity: 0;
  }
  .check input:checked {
    border-color: var(--_accueil-accent-ink);
    background: var(--_accueil-accent);
  }
  .check input:checked::before {
    opacity: 1;
  }

  @media (pointer: coarse) {
    .check {
      min-block-size: max(2.75em, 44px);
    }
  }
  @media (forced-colors: active) {
    .check input:checked {
      background: Highlight;
      border-color: Highlight;
      forced-color-adjust: none;
    }
    .check input::before {
      border-color: HighlightText;
    }
  }
`;
