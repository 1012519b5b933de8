import { css } from 'lit';

/** The list of a place, over the map. */
export default css`
  .panel {
    position: absolute;
    /* Over the map: the first row of the grid is what it is measured by. */
    grid-area: 1 / 1 / 2 / 2;
    inset-block-start: 0.75em;
    inset-inline-start: 0.75em;
    z-index: 4;
    inline-size: min(22em, 48%);
    max-block-size: calc(100% - 1.5em);
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_accueil-line);
    border-radius: var(--_accueil-radius);
    background: var(--_accueil-paper);
  }
  .panel-detail {
    inline-size: min(30em, 62%);
  }
  .panel-head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 0.75em;
    padding-block: 0.7em;
    padding-inline: 1em 0.5em;
    border-block-end: 1px solid var(--_accueil-line);
    background: var(--_accueil-paper);
  }
  .panel-head .tool {
    margin-block: -0.35em;
  }
  .panel-title {
    font-size: var(--_accueil-size-l);
    line-height: 1.3;
  }
  .panel-detail .panel-body {
    padding: 1em;
  }
  .panel-note {
    padding: 0.7em calc(1em / 0.92);
    border-block-end: 1px solid var(--_accueil-line);
    background: var(--_accueil-wash);
    line-height: 1.4;
  }
  .panel-group {
    padding: 0.75em 1em 0.35em;
  }
  .panel-group + .panel-group {
    border-block-start: 1px solid var(--_accueil-line);
  }
  .panel-organization,
  .panel-office {
    line-height: 1.35;
  }
  .panel-organization {
    font-weight: 600;
  }
  .panel-list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .panel-service {
    display: block;
    inline-size: calc(100% + 2em);
    min-block-size: 36px;
    margin-inline: -1em;
    padding: 0.45em 1em;
    /* Clear of the head that stays while the list moves. */
    scroll-margin-block: 5.5em 1em;
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

  .panel-more {
    padding: 0.5em 1em 1em;
  }

  @container (max-width: 34em) {
    .panel,
    .panel-detail {
      position: static;
      grid-area: auto;
      inline-size: auto;
      max-block-size: min(30em, 70vh);
      border-width: 1px 0 0;
      border-radius: 0;
    }
    .panel-detail {
      max-block-size: none;
    }
  }
  @media (pointer: coarse) {
    .panel-service {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .panel-service[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
  }
`;
