import { css } from 'lit';

/** Needs `tokensStyles` and `controlsStyles` before it. */
export default css`
  .follow {
    display: grid;
    gap: 1.25em;
    max-inline-size: 40em;
  }
  .title {
    margin: 0;
    font-size: var(--_accueil-size-xxl);
    line-height: 1.25;
  }
  .part-title {
    margin: 0;
    font-size: var(--_accueil-size-xl);
  }
  p {
    margin: 0;
  }
  .steps {
    display: grid;
    gap: 0;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .steps li {
    position: relative;
    padding: 0.2em 0 1.1em;
    padding-inline-start: 2em;
  }
  .steps li::before {
    content: '';
    position: absolute;
    inset-inline-start: 0.2em;
    inset-block-start: 0.5em;
    inline-size: 0.8em;
    block-size: 0.8em;
    border: 2px solid var(--_accueil-accent-ink);
    border-radius: 50%;
    background: var(--_accueil-paper);
  }
  .steps li:last-child::before {
    background: var(--_accueil-accent-ink);
  }
  .steps li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-inline-start: calc(0.6em - 1px);
    inset-block: 1.4em -0.4em;
    inline-size: 2px;
    background: var(--_accueil-line);
  }
  .steps b {
    display: block;
  }
  .when {
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
  }
  .answer {
    padding: 0.9em 1.1em;
    border-radius: var(--_accueil-radius);
    background: var(--_accueil-tint);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  @media (forced-colors: active) {
    .steps li::before {
      border-color: CanvasText;
    }
    .steps li:last-child::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .answer {
      border: 1px solid CanvasText;
    }
  }
`;
