import { css } from 'lit';

/**
 * The controls all elements share, by class name. They need `tokensStyles` before them.
 *
 * `.button` (`.primary`, `.quiet`, `.icon-only`), `.field` > (icon) + `.input`, `.select` > `select` + icon,
 * `.check` > `input[type=checkbox]` + words + `.count`, `.chips` > `.chip` (`.toggle[aria-pressed]`, `.removable`),
 * `.link`, `.band` (`.info`, `.ok`, `.danger`), `.disc`, `.visually-hidden`, `.skeleton`, `dialog.sheet`.
 */
export const controlsStyles = css`
  .icon {
    flex: none;
    display: inline-block;
    vertical-align: -0.26em;
  }
  :host([dir='rtl']) .icon.mirrored,
  .icon.mirrored:dir(rtl) {
    transform: scaleX(-1);
  }

  .link,
  a {
    color: var(--_accueil-accent-ink);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    border-radius: 0.15em;
  }
  a:hover,
  .link:hover {
    text-decoration-thickness: 2px;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  .button,
  .chip,
  button.link,
  .select select {
    appearance: none;
    cursor: pointer;
    text-align: start;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-height: 2.75em;
    padding: 0.55em 1.15em;
    border: 1.5px solid var(--_accueil-edge);
    border-radius: var(--_accueil-radius);
    background: var(--_accueil-paper);
    color: var(--_accueil-ink);
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
  }
  .button:hover {
    border-color: var(--_accueil-accent-ink);
    background: var(--_accueil-wash);
  }
  .button.primary {
    border-color: var(--_accueil-accent-ink);
    background: var(--_accueil-accent);
    color: var(--_accueil-on-accent);
    font-weight: 600;
  }
  .button.primary:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--_accueil-accent-ink);
    padding-inline: 0.7em;
  }
  .button.quiet:hover {
    background: var(--_accueil-tint);
  }
  .button.icon-only {
    padding: 0.6em;
    min-width: 2.75em;
  }
  .button[disabled],
  .button[aria-disabled='true'] {
    border-style: dashed;
    color: var(--_accueil-soft);
    background: var(--_accueil-wash);
    cursor: not-allowed;
  }
  button.link {
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    line-height: inherit;
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
  .check input[type='radio'] {
    border-radius: 50%;
  }
  .check input[type='radio']::before {
    inline-size: 0.55em;
    block-size: 0.55em;
    margin: 0;
    border: 0;
    border-radius: 50%;
    background: var(--_accueil-on-accent);
  }
  .check input:checked {
    border-color: var(--_accueil-accent-ink);
    background: var(--_accueil-accent);
  }
  .check input:checked::before {
    opacity: 1;
  }
  .check .count,
  .count {
    margin-inline-start: auto;
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
    font-variant-numeric: tabular-nums;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.45em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    max-inline-size: 100%;
    min-block-size: 2em;
    padding: 0.25em 0.8em;
    border: 1px solid transparent;
    border-radius: 2em;
    background: var(--_accueil-tint);
    color: var(--_accueil-accent-ink);
    font-size: var(--_accueil-size-s);
    line-height: 1.3;
  }
  .chip.toggle {
    border-color: var(--_accueil-edge);
    background: var(--_accueil-paper);
    color: var(--_accueil-ink);
  }
  .chip.toggle:hover,
  .chip.removable:hover {
    border-color: var(--_accueil-accent-ink);
  }
  .chip.toggle[aria-pressed='true'] {
    border-color: var(--_accueil-accent-ink);
    background: var(--_accueil-tint);
    color: var(--_accueil-accent-ink);
    font-weight: 600;
  }
  .chip .icon {
    inline-size: 1.05em;
    block-size: 1.05em;
  }

  .band {
    display: flex;
    gap: 0.6em;
    align-items: flex-start;
    margin: 0;
    padding: 0.55em 0.8em;
    border-radius: calc(var(--_accueil-radius) * 0.75);
    background: var(--_accueil-warn-wash);
    color: var(--_accueil-warn);
    font-size: var(--_accueil-size-s);
    line-height: 1.45;
  }
  .band > .icon {
    margin-block-start: 0.1em;
  }
  .band p {
    margin: 0;
  }
  .band a,
  .band .link {
    color: inherit;
  }
  .band.info {
    background: var(--_accueil-wash);
    color: var(--_accueil-ink);
  }
  .band.ok {
    background: var(--_accueil-ok-wash);
    color: var(--_accueil-ok);
  }
  .band.danger {
    background: var(--_accueil-danger-wash);
    color: var(--_accueil-danger);
  }

  .disc {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 2.6em;
    block-size: 2.6em;
    border-radius: 50%;
    background: var(--_accueil-tint);
    color: var(--_accueil-accent-ink);
  }
  mark {
    padding-inline: 0.08em;
    margin-inline: -0.08em;
    border-radius: 0.2em;
    background: var(--_accueil-tint);
    color: inherit;
  }

  .visually-hidden:not(:focus, :focus-within) {
    position: absolute !important;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }

  .skeleton {
    display: block;
    min-block-size: 0.9em;
    border-radius: 0.3em;
    background: var(--_accueil-line);
    opacity: 0.65;
    animation: accueil-breathe 1.8s ease-in-out infinite alternate;
  }
  .skeleton.disc {
    border-radius: 50%;
  }
  @keyframes accueil-breathe {
    to {
      opacity: 0.3;
    }
  }

  dialog.sheet {
    inline-size: min(40em, 100%);
    max-inline-size: none;
    max-block-size: min(90%, 56em);
    margin: auto;
    padding: 0;
    border: 1px solid var(--_accueil-line);
    border-radius: calc(var(--_accueil-radius) * 1.5);
    background: var(--_accueil-paper);
    color: var(--_accueil-ink);
    overscroll-behavior: contain;
  }
  dialog.sheet::backdrop {
    background: rgb(10 18 16 / 0.5);
  }
  .sheet-head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    padding: 0.6em 0.75em 0.6em 1.25em;
    border-block-end: 1px solid var(--_accueil-line);
    background: inherit;
  }
  .sheet-body {
    padding: 1em 1.25em 1.5em;
  }
  .sheet-foot {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    gap: 0.6em;
    justify-content: flex-end;
    padding: 0.75em 1.25em;
    border-block-start: 1px solid var(--_accueil-line);
    background: inherit;
  }

  @media (max-width: 40em) {
    dialog.sheet {
      inline-size: 100%;
      max-block-size: 92%;
      margin-block: auto 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }
  /* 44 px is a measure of fingers, not of text, so it stays in px. */
  @media (pointer: coarse) {
    .button,
    .input,
    .select select,
    .check,
    button.chip {
      min-block-size: max(2.75em, 44px);
    }
    .button.icon-only {
      min-inline-size: 44px;
    }
    .chips {
      gap: 0.6em;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
  @media print {
    .button,
    .no-print {
      display: none !important;
    }
    .band,
    .chip,
    .disc {
      border: 1px solid currentColor;
    }
  }
  @media (forced-colors: active) {
    .disc,
    .chip,
    .band,
    .skeleton {
      border: 1px solid CanvasText;
    }
    .button.primary {
      border: 2px solid ButtonText;
    }
    .chip.toggle[aria-pressed='true'],
    .check input:checked {
      background: Highlight;
      color: HighlightText;
      border-color: Highlight;
      forced-color-adjust: none;
    }
    .check input::before {
      border-color: HighlightText;
    }
    mark {
      background: none;
      font-weight: 700;
      forced-color-adjust: none;
    }
    .field > .icon,
    .select > .icon {
      color: CanvasText;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
