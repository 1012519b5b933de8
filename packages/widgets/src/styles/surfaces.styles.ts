import { css } from 'lit';

/** Bands, discs, marked words, skeletons and the sheet (a modal `dialog`). Needs `tokensStyles` before it. */
export const surfacesStyles = css`
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
  @media print {
    .no-print {
      display: none !important;
    }
    .band,
    .disc {
      border: 1px solid currentColor;
    }
  }
  @media (forced-colors: active) {
    .disc,
    .band,
    .skeleton {
      border: 1px solid CanvasText;
    }
    mark {
      background: none;
      font-weight: 700;
      forced-color-adjust: none;
    }
  }
`;
