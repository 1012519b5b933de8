import { css } from 'lit';

/** The looks of a month and a week. */
export default css`
  .month {
    /* Half of a collapsed border stands outside the table in WebKit. */
    inline-size: calc(100% - 1px);
    table-layout: fixed;
    border-collapse: collapse;
  }
  .month th {
    padding: 0.35em 0.2em;
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
    font-weight: 600;
    text-align: center;
  }
  .cell {
    block-size: 3.4em;
    padding: 0.3em;
    border: 1px solid var(--_accueil-line);
    vertical-align: top;
    text-align: start;
    cursor: pointer;
  }
  .cell:hover {
    background: var(--_accueil-wash);
  }
  .cell:focus-visible {
    position: relative;
    outline-offset: -3px;
  }
  .outside {
    background: var(--_accueil-wash);
  }
  .outside .cell-number,
  .gone .cell-number {
    color: var(--_accueil-soft);
  }
  .outside .cell-number {
    font-weight: 400;
  }
  .cell[aria-selected='true'] {
    background: var(--_accueil-tint);
    box-shadow: inset 0 0 0 2px var(--_accueil-accent-ink);
  }
  .cell-number {
    display: inline-grid;
    place-items: center;
    min-inline-size: 1.8em;
    min-block-size: 1.8em;
    border-radius: 1em;
    font-size: var(--_accueil-size-s);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .today .cell-number {
    background: var(--_accueil-accent);
    color: var(--_accueil-on-accent);
  }
  .cell-count {
    display: grid;
    place-items: center;
    inline-size: 1.6em;
    block-size: 1.6em;
    border-radius: 50%;
    background: var(--_accueil-tint);
    color: var(--_accueil-accent-ink);
    font-size: var(--_accueil-size-xs);
    font-weight: 700;
  }
  .cell-sessions {
    display: none;
  }

  .day-list {
    margin-block-start: 1em;
    padding: 0.75em 1.25em 0.25em;
    border: 1px solid var(--_accueil-line);
    border-block-start: 3px solid var(--_accueil-accent-ink);
    border-radius: 0 0 var(--_accueil-radius) var(--_accueil-radius);
  }
  .day-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
  }
  .day-head .day-title {
    font-weight: 700;
  }
  .nothing-here {
    margin: 1em 0 0;
  }
  .nothing-here .link {
    min-block-size: 2em;
  }

  .week {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .week-day {
    padding-block: 0.9em 0.4em;
    border-block-start: 1px solid var(--_accueil-line);
  }
  .week .day-date {
    font-size: var(--_accueil-size-l);
  }
  .week-day > p {
    margin: 0.15em 0 0.5em;
  }
  .week-day.today {
    box-shadow: inset 0 3px 0 var(--_accueil-accent-ink);
  }

  @container (min-width: 46em) {
    .cell {
      block-size: 7.4em;
      padding: 0.3em 0.3em 0.4em;
    }
    .cell-count {
      display: none;
    }
    .cell-sessions {
      display: grid;
      gap: 3px;
      margin-block-start: 0.2em;
    }
    .week {
      display: grid;
      grid-template-columns: repeat(7, minmax(0, 1fr));
    }
    .week-day {
      padding: 0.75em 0.6em;
      border-inline-start: 1px solid var(--_accueil-line);
      border-block-end: 1px solid var(--_accueil-line);
      font-size: var(--_accueil-size-s);
    }
    .week-day:last-child {
      border-inline-end: 1px solid var(--_accueil-line);
    }
    .week .session {
      display: block;
    }
    .week .facts {
      display: none;
    }
  }
  .lane {
    display: block;
    block-size: 1.85em;
    font-size: var(--_accueil-size-xs);
  }
  .placed {
    appearance: none;
    display: block;
    inline-size: 100%;
    min-block-size: 1.85em;
    padding: 0.15em 0.45em;
    border: 0;
    border-inline-start: 3px solid var(--_accueil-accent-ink);
    border-radius: 0.3em;
    background: var(--_accueil-tint);
    color: var(--_accueil-ink);
    font-size: var(--_accueil-size-xs);
    line-height: 1.35;
    text-align: start;
    overflow: hidden;
    cursor: pointer;
  }
  .placed:not(.span) {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .placed.span {
    block-size: 1.85em;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .placed:hover bdi {
    text-decoration: underline;
  }
  .placed:focus-visible {
    outline-offset: 0;
  }
  .placed .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
  }
  .placed b {
    font-variant-numeric: tabular-nums;
  }
  .placed.warn {
    border-color: var(--_accueil-warn);
    background: var(--_accueil-warn-wash);
    color: var(--_accueil-warn);
  }
  .placed.danger {
    border-color: var(--_accueil-danger);
    background: var(--_accueil-danger-wash);
    color: var(--_accueil-danger);
  }
  .placed.soft {
    border-color: var(--_accueil-edge);
    background: var(--_accueil-wash);
    color: var(--_accueil-soft);
  }
  .placed.continues {
    inline-size: calc(100% + 0.3em + 1px);
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .placed.continued {
    inline-size: calc(100% + 0.3em);
    margin-inline-start: -0.3em;
    border-inline-start: 0;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .placed.continued.continues {
    inline-size: calc(100% + 0.6em + 1px);
  }
  .cell-more {
    padding-inline: 0.3em;
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-xs);
    font-weight: 600;
  }

  @media print {
    .month {
      break-inside: auto;
    }
    .month tr {
      break-inside: avoid;
    }
    .cell {
      block-size: 6em;
      border-color: #666666;
    }
    .cell-count {
      display: none;
    }
    .cell-sessions {
      display: grid;
      gap: 2px;
    }
    .placed {
      white-space: normal;
      font-size: 0.72em;
    }
    .today .cell-number {
      background: none;
      color: inherit;
      text-decoration: underline;
    }
    .nothing-here {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .cell[aria-selected='true'],
    .today .cell-number {
      outline: 2px solid Highlight;
    }
    .placed {
      border: 1px solid CanvasText;
    }
  }
`;
