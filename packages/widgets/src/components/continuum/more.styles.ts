import { css } from 'lit';

export default css`
  .panel {
    padding: 1em 1.1em 1.2em;
    border-inline-start: 3px solid var(--_accueil-accent-ink);
    background: var(--_accueil-wash);
    color: var(--_accueil-ink);
    font-size: var(--_accueil-size-m);
  }
  .panel p {
    margin: 0;
  }
  .panel-title {
    margin: 0 0 0.4em;
    font-size: var(--_accueil-size-l);
  }
  .rule {
    max-inline-size: 46em;
  }
  .rule.weak,
  .rule.missing {
    color: var(--_accueil-warn);
  }
  .entries {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(20em, 100%), 1fr));
    gap: 1.1em 1.75em;
    margin: 0.9em 0 0;
    padding: 0;
    list-style: none;
  }
  .entry-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
  }
  .role {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
  }
  .organization {
    font-weight: 600;
  }
  .entry-services,
  .proofs {
    margin: 0.25em 0 0;
    padding: 0;
    list-style: none;
  }
  /* 24 px is a measure of fingers, not of text. */
  :is(.entries, .next-steps) :is(button.link, a) {
    display: inline-block;
    min-block-size: 24px;
  }
  .entry-note,
  .proofs,
  .contact-notes {
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
  }
  .contact-notes span:not(:last-child)::after {
    content: ' · ';
  }
  .proof-list {
    margin-block-start: 1.1em;
  }
  .proof-title {
    font-weight: 600;
  }

  .view-of {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
  }
  .view-of > p,
  .place-head p {
    margin: 0;
  }
  .look {
    max-inline-size: 30em;
  }
  .count-line,
  .part-note {
    color: var(--_accueil-soft);
  }
  .part-note {
    max-inline-size: 46em;
  }
  .part-title {
    margin: 0.6em 0 0;
    font-size: var(--_accueil-size-xl);
  }
  .place-head {
    display: grid;
    justify-items: start;
    gap: 0.5em;
    max-inline-size: 46em;
  }
  .place-title {
    margin: 0;
    font-size: var(--_accueil-size-xl);
  }
  .more {
    justify-self: start;
  }

  .next-steps {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(22em, 100%), 1fr));
    gap: 1.25em 2em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .steps {
    margin: 0.35em 0 0;
    padding: 0;
    padding-inline-start: 0.9em;
    border-inline-start: 2px solid var(--_accueil-line);
    list-style: none;
  }
  .steps .entry-note {
    display: block;
  }

  .rules summary {
    min-block-size: 2.75em;
    padding-block: 0.6em;
    color: var(--_accueil-accent-ink);
    font-weight: 600;
    cursor: pointer;
  }
  .numbers {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_accueil-size-s);
  }
  .numbers :is(th, td) {
    padding: 0.45em 0.6em;
    border-block-end: 1px solid var(--_accueil-line);
    vertical-align: top;
  }
  .numbers th[scope='row'] {
    font-weight: 400;
  }
  .numbers td:last-child {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .share {
    color: var(--_accueil-soft);
  }
`;
