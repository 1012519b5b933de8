import { css } from 'lit';

/** Needs `tokensStyles` and `controlsStyles` before it. */
export default css`
  :host {
    container-type: inline-size;
  }
  .inbox,
  .door,
  .list,
  .referral,
  .task {
    display: grid;
    gap: 1.25em;
    max-inline-size: 48em;
  }
  .door {
    max-inline-size: 34em;
  }
  .title {
    margin: 0;
    font-size: var(--_accueil-size-xxl);
    line-height: 1.25;
    text-wrap: balance;
  }
  .part-title {
    margin: 0;
    font-size: var(--_accueil-size-xl);
  }
  p {
    margin: 0;
  }
  .lead {
    font-size: var(--_accueil-size-l);
  }
  .reason,
  .soft,
  .state {
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
  }
  .reason {
    margin-block-end: 0.45em;
  }
  .file {
    font: inherit;
    inline-size: 100%;
    padding: 0.7em 0.9em;
    border: 1.5px dashed var(--_accueil-edge);
    border-radius: var(--_accueil-radius);
  }
  /* The browser's own words: its button, at least, is one of ours. */
  .file::file-selector-button {
    min-block-size: 2.5em;
    margin-inline-end: 0.9em;
    padding: 0.4em 1em;
    border: 1.5px solid var(--_accueil-edge);
    border-radius: var(--_accueil-radius);
    background: var(--_accueil-paper);
    color: var(--_accueil-ink);
    font: inherit;
    cursor: pointer;
  }
  .fault {
    background: var(--_accueil-danger-wash);
    color: var(--_accueil-danger);
    font-size: var(--_accueil-size-m);
  }
  .caution {
    font-size: var(--_accueil-size-m);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .numbered {
    display: grid;
    gap: 1.25em;
    margin: 0;
    padding-inline-start: 1.3em;
  }
  .numbered li {
    padding-inline-start: 0.3em;
  }
  .numbered p {
    margin-block-end: 0.6em;
  }
  .key {
    display: block;
    padding: 0.7em 0.9em;
    border-radius: var(--_accueil-radius);
    background: var(--_accueil-wash);
    font-family: ui-monospace, monospace;
    overflow-wrap: anywhere;
    user-select: all;
  }
  .head,
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.5em;
    align-items: center;
    justify-content: space-between;
  }
  .chip.toggle[aria-pressed='true'] {
    border-color: var(--_accueil-accent-ink);
    background: var(--_accueil-accent);
    color: var(--_accueil-on-accent);
  }
  .items {
    margin: 0;
    padding: 0;
    list-style: none;
    border-block-start: 1px solid var(--_accueil-line);
  }
  .item {
    border-block-end: 1px solid var(--_accueil-line);
  }
  .item-button {
    display: grid;
    grid-template-columns: minmax(0, 1.3fr) minmax(0, 1.2fr) auto auto;
    gap: 0.2em 1em;
    align-items: center;
    inline-size: 100%;
    padding: 1em 0.5em;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .item-button:hover {
    background: var(--_accueil-wash);
  }
  .item-button .icon {
    transform: rotate(-90deg);
  }
  .item-button:dir(rtl) .icon {
    transform: rotate(90deg);
  }
  .item.new .item-name {
    font-weight: 650;
  }
  .item-name {
    font-variant-numeric: tabular-nums;
  }
  .badge {
    margin-inline-start: 0.4em;
    padding: 0.1em 0.6em;
    border-radius: 1em;
    background: var(--_accueil-accent);
    color: var(--_accueil-on-accent);
    font-size: var(--_accueil-size-xs);
  }
  .item-date {
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
  }
  .empty {
    padding-block: 2em;
    color: var(--_accueil-soft);
    text-align: center;
  }
  .facts {
    display: grid;
    gap: 0.8em;
    margin: 0;
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(8em, 14em) minmax(0, 1fr);
    gap: 0.15em 1.5em;
  }
  .facts dt {
    color: var(--_accueil-soft);
  }
  .facts dd {
    margin: 0;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .consents ul {
    display: grid;
    gap: 0.5em;
    margin: 0.5em 0 0;
    padding-inline-start: 1.1em;
    list-style: disc;
  }
  .consents .soft {
    display: block;
  }
  .task {
    padding: 1.25em;
    border: 1.5px solid var(--_accueil-line);
    border-radius: var(--_accueil-radius);
  }
  .radios {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .radio {
    display: flex;
    gap: 0.65em;
    align-items: flex-start;
    padding-block: 0.4em;
    cursor: pointer;
  }
  .radio input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.1em 0 0;
    accent-color: var(--_accueil-accent);
  }
  textarea.input {
    font: inherit;
    line-height: 1.5;
    resize: vertical;
  }
  .optional {
    color: var(--_accueil-soft);
    font-weight: 400;
  }

  @container (max-width: 34em) {
    .item-button {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .item-status,
    .item-date {
      grid-column: 1;
    }
    .item-button .icon {
      grid-area: 1 / 2 / span 3;
    }
    .facts > div {
      grid-template-columns: minmax(0, 1fr);
    }
    .door .actions .button,
    .task .actions .button {
      inline-size: 100%;
    }
  }
  @media (pointer: coarse) {
    .radio {
      min-block-size: 44px;
      align-items: center;
    }
  }
  @media (forced-colors: active) {
    .badge {
      border: 1px solid CanvasText;
    }
    .chip.toggle[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
