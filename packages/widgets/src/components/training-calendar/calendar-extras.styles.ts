import { css } from 'lit';

/** The looks of what opens and of the subscription. */
export default css`
  .panel {
    margin-block-start: 0.75em;
    padding: 1em 1.4em 1.25em;
    border: 1px solid var(--_accueil-line);
    border-radius: var(--_accueil-radius);
    background: var(--_accueil-wash);
  }
  .panel p {
    margin: 0 0 0.75em;
  }
  .panel .plain-list {
    display: grid;
    gap: 0.9em;
    margin-block-end: 0.9em;
  }
  .panel b {
    display: block;
    margin-block-end: 0.35em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .back {
    margin: 0 0 0.5em;
    padding-inline-start: 0;
  }
  .details > .row {
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_accueil-line);
  }
  .details-title:focus-visible {
    outline-offset: 4px;
  }
  .details > .states {
    margin: 0;
  }
  .details > .states .state {
    font-size: var(--_accueil-size-m);
  }
  .add-to .button {
    padding: 0.45em 0.8em;
  }
  .notice p {
    margin: 0;
    color: var(--_accueil-ok);
    font-weight: 600;
  }
  .notice p:empty {
    display: none;
  }
  .notice textarea {
    resize: vertical;
    margin-block-start: 0.4em;
    font: inherit;
  }
  .detail-body .states {
    display: inline-flex;
    margin: 0;
  }

  @media print {
    .back {
      display: none !important;
    }
  }
`;
