import { css } from 'lit';

/** The list of a place, over the map. */
export default css`
  .panel {
    position: absolute;
    inset-block: 0.75em;
    inset-inline-start: 0.75em;
    z-index: 4;
    display: flex;
    flex-direction: column;
    inline-size: min(22em, 48%);
    block-size: fit-content;
    max-block-size: calc(100% - 1.5em);
    border: 1px solid var(--_accueil-line);
    border-radius: var(--_accueil-radius);
    background: var(--_accueil-paper);
  }
  .panel-detail {
    inline-size: min(30em, 62%);
  }
  .panel-head {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 0.75em;
    padding: 0.7em 0.7em 0.7em 1em;
    border-block-end: 1px solid var(--_accueil-line);
  }
  .panel-head:dir(rtl) {
    padding: 0.7em 1em 0.7em 0.7em;
  }
  .panel-title {
    font-size: var(--_accueil-size-l);
    line-height: 1.3;
  }
  .panel-body {
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .panel-detail .panel-body {
    padding: 1em;
  }
  .panel-place {
    padding: 0.8em 1em 0;
    font-weight: 600;
  }
  .panel-list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .panel-list > li + li {
    border-block-start: 1px solid var(--_accueil-line);
  }
  .panel-service {
    display: grid;
    gap: 0.1em;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.65em 1em;
    border: 0;
    background: none;
    line-height: 1.35;
    text-align: start;
    cursor: pointer;
  }
  .panel-service:hover .panel-name {
    text-decoration-thickness: 2px;
  }
  .panel-service:focus-visible {
    outline-offset: -3px;
  }
  .panel-service[aria-current] {
    background: var(--_accueil-wash);
    box-shadow: inset 3px 0 0 var(--_accueil-accent);
  }
  .panel-service[aria-current]:dir(rtl) {
    box-shadow: inset -3px 0 0 var(--_accueil-accent);
  }
  .panel-name {
    color: var(--_accueil-accent-ink);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  @container (max-width: 34em) {
    .panel,
    .panel-detail {
      inset-block: auto 0;
      inset-inline: 0;
      inline-size: auto;
      max-block-size: 78%;
      border-width: 1px 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }
  @media (forced-colors: active) {
    .panel-service[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
