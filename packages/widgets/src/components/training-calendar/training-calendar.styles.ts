import { css } from 'lit';

export default css`
  :host {
    container-type: inline-size;
    /* Contained, it has no width of its own: in a page builder's flex or grid box it takes what there is. */
    flex: 1 1 auto;
    place-self: stretch;
    min-inline-size: 0;
  }
  .waiting {
    min-block-size: min(100vh, 60em);
  }
  .soft {
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
  }
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font-size: inherit;
    line-height: 1.3;
  }
  .plain-list,
  .states,
  .ways {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    align-items: center;
  }
  .tools .button {
    padding-inline: 0.85em;
  }
  .tools-end {
    display: flex;
    flex-wrap: wrap;
  }
  .tools-end .button:first-child {
    padding-inline-start: 0;
  }
  .views {
    display: flex;
  }
  .views .button {
    border-radius: 0;
    margin-inline-start: -1.5px;
  }
  .views .button:first-child {
    margin: 0;
    border-start-start-radius: var(--_accueil-radius);
    border-end-start-radius: var(--_accueil-radius);
  }
  .views .button:last-child {
    border-start-end-radius: var(--_accueil-radius);
    border-end-end-radius: var(--_accueil-radius);
  }
  .views [aria-pressed='true'] {
    position: relative;
    border-color: var(--_accueil-accent-ink);
    background: var(--_accueil-tint);
    color: var(--_accueil-accent-ink);
    font-weight: 600;
  }
  .views .button:focus-visible {
    z-index: 1;
  }
  .badge {
    display: inline-grid;
    place-items: center;
    min-inline-size: 1.6em;
    padding: 0.1em 0.45em;
    border-radius: 1em;
    background: var(--_accueil-tint);
    color: var(--_accueil-accent-ink);
    font-size: var(--_accueil-size-xs);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    margin-block-start: 0.75em;
  }
  .chip.removable {
    border-color: transparent;
    cursor: pointer;
  }
  .clear-all {
    min-block-size: 2em;
    font-size: var(--_accueil-size-s);
  }
  .front > .band {
    margin-block-start: 0.75em;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.6em 1.5em;
    margin-block: 1.5em 0.75em;
  }
  .bar-tools {
    display: flex;
    gap: 0.4em;
  }
  .bar-title {
    font-size: var(--_accueil-size-xl);
    font-weight: 700;
  }
  .bar-title::first-letter,
  .day-title::first-letter {
    text-transform: uppercase;
  }

  .day {
    display: grid;
    gap: 0 1.75em;
    padding-block: 1em 0.35em;
    border-block-start: 1px solid var(--_accueil-line);
  }
  .day-date {
    display: block;
    font-size: var(--_accueil-size-xl);
    font-weight: 700;
    line-height: 1.25;
  }
  .day-name {
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
    font-weight: 400;
  }
  .session {
    display: grid;
    gap: 0.15em 1.25em;
    padding-block: 0.35em 1em;
  }
  .plain-list > li + li > .session {
    padding-block-start: 0.9em;
    border-block-start: 1px solid var(--_accueil-line);
  }
  .session-when {
    margin: 0;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
  }
  .session-when span {
    display: block;
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
  }
  .session-when .here,
  .here {
    color: var(--_accueil-accent-ink);
    font-weight: 600;
  }
  /* Without a margin that reaches past the element: from right to left, the page would scroll sideways for it. */
  .facts,
  .inline-list,
  .facts:dir(rtl),
  .inline-list:dir(rtl) {
    display: block;
    margin-inline-start: 0;
    clip-path: none;
  }
  .facts li,
  .inline-list li {
    display: inline;
    padding: 0;
  }
  .facts li::before,
  .inline-list li::before {
    position: static;
    margin-inline: 0.4em;
  }
  .facts li:first-child::before,
  .inline-list li:first-child::before {
    content: none;
  }
  .register {
    justify-self: start;
    align-self: center;
    margin-block-start: 0.5em;
  }
  .states {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
    margin-block-start: 0.45em;
  }
  .state {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    padding: 0.12em 0.6em 0.12em 0.45em;
    border-radius: calc(var(--_accueil-radius) * 0.75);
    background: var(--_accueil-wash);
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
    font-weight: 600;
    line-height: 1.5;
  }
  .state .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
  }
  .state.ok {
    background: var(--_accueil-ok-wash);
    color: var(--_accueil-ok);
  }
  .state.warn {
    background: var(--_accueil-warn-wash);
    color: var(--_accueil-warn);
  }
  .state.danger {
    background: var(--_accueil-danger-wash);
    color: var(--_accueil-danger);
  }
  .more {
    margin: 1em 0 0;
  }

  .empty {
    padding: 1.1em 1.25em;
    border: 1px solid var(--_accueil-line);
    border-radius: var(--_accueil-radius);
    background: var(--_accueil-wash);
  }
  .empty p {
    margin: 0 0 0.5em;
    font-size: var(--_accueil-size-l);
  }
  .ways li {
    position: relative;
    padding: 0.2em 0;
    padding-inline-start: 1.1em;
  }
  .ways li::before {
    content: '·';
    content: '·' / '';
    position: absolute;
    inset-inline-start: 0.2em;
    font-weight: 700;
  }
  .ways .link {
    min-block-size: 1.75em;
  }

  .undated {
    margin-block-start: 2.5em;
  }
  .undated-title {
    font-size: var(--_accueil-size-xl);
    font-weight: 700;
  }
  .undated-group {
    margin-block: 0.9em 0.35em;
    color: var(--_accueil-soft);
    font-weight: 600;
  }
  .undated-list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(24em, 100%), 1fr));
    gap: 0 2em;
  }
  .undated-list > li {
    border-block-start: 1px solid var(--_accueil-line);
  }
  .undated-item {
    padding-block: 0.9em 1em;
  }
  .clamped {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .failure {
    display: flex;
    gap: 0.9em;
    margin-block-start: 1.25em;
    padding: 1.1em 1.25em;
    border-radius: var(--_accueil-radius);
    background: var(--_accueil-warn-wash);
    color: var(--_accueil-warn);
  }
  .failure p {
    margin: 0 0 0.35em;
    color: var(--_accueil-ink);
  }
  .failure .failure-title {
    color: inherit;
    font-weight: 600;
  }
  .failure .button {
    margin-block-start: 0.5em;
  }

  .loading-title {
    inline-size: 9em;
    block-size: 1.4em;
    margin-block: 1.5em 0.9em;
  }
  .loading-row {
    display: grid;
    grid-template-columns: 8em minmax(0, 1fr);
    gap: 1.75em;
    min-block-size: 6.5em;
    padding-block: 1.1em;
    border-block-start: 1px solid var(--_accueil-line);
  }
  .loading-row > .skeleton {
    block-size: 1.4em;
  }
  .loading-lines {
    display: grid;
    gap: 0.7em;
    align-content: start;
  }
  .loading-lines .skeleton:nth-child(1) {
    inline-size: 60%;
    block-size: 1.15em;
  }
  .loading-lines .skeleton:nth-child(2) {
    inline-size: 35%;
  }

  @container (max-width: 23em) {
    .views {
      inline-size: 100%;
    }
    .views .button {
      flex: 1 1 auto;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .views .icon {
      display: none;
    }
  }
  @container (min-width: 34em) {
    .tools-end {
      margin-inline-start: auto;
    }
    .day {
      grid-template-columns: 9.5em minmax(0, 1fr);
    }
    .session {
      grid-template-columns: 8.5em minmax(0, 1fr) auto;
    }
  }
  @media print {
    .tools,
    .choices,
    .filters {
      display: none !important;
    }
    .session,
    .undated-item {
      break-inside: avoid;
    }
    .day-title,
    .undated-title,
    .undated-group {
      break-after: avoid;
    }
    .empty {
      margin-block-start: 1.25em;
    }
    .state {
      border: 1px solid currentColor;
    }
    .clamped {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .badge,
    .failure,
    .state {
      border: 1px solid CanvasText;
    }
    .views [aria-pressed='true'] {
      outline: 3px solid Highlight;
      outline-offset: -4px;
    }
  }
`;
