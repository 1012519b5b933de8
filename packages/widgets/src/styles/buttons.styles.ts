import { css } from 'lit';

/** Icons, links, buttons and chips. Needs `tokensStyles` before it. */
export const buttonsStyles = css`
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

  button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  .button,
  button.chip,
  button.link {
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
  .chip .icon {
    inline-size: 1.05em;
    block-size: 1.05em;
  }

  /* 44 px is a measure of fingers, not of text, so it stays in px. */
  @media (pointer: coarse) {
    .button,
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
  @media print {
    .button {
      display: none !important;
    }
    .chip {
      border: 1px solid currentColor;
    }
  }
  @media (forced-colors: active) {
    .chip {
      border: 1px solid CanvasText;
    }
    .button.primary {
      border: 2px solid ButtonText;
    }
  }
`;
