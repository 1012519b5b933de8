import { css } from 'lit';

/** The sheet, a modal: `dialog.sheet` > `.sheet-head`, `.sheet-body`, `.sheet-foot`. Needs `tokensStyles` before it. */
export const sheetStyles = css`
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
    flex-wrap: wrap;
    gap: 0.6em;
    justify-content: flex-end;
    padding: 0.75em 1.25em;
    border-block-start: 1px solid var(--_accueil-line);
    background: inherit;
  }

  /* Zoomed in so far, they would leave no room for what is between them. */
  @media (max-height: 22em) {
    .sheet-head,
    .sheet-foot {
      position: static;
    }
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
`;
