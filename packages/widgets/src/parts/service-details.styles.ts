import { css } from 'lit';

/** The looks of `renderServiceDetails`. Needs `tokensStyles`, `controlsStyles` and `serviceSummaryStyles` before it. */
export const serviceDetailsStyles = css`
  .details {
    container-type: inline-size;
    display: grid;
    gap: 1em;
    padding-block: 0.5em 1.5em;
  }
  .details-head {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.9em;
  }
  .details-title {
    margin: 0;
    font-size: var(--_accueil-size-xxl);
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  .details-lead {
    margin: 0;
    max-inline-size: 40em;
    font-size: var(--_accueil-size-l);
  }
  .details > .band {
    font-size: var(--_accueil-size-m);
  }
  .status-band p:first-child {
    font-weight: 600;
  }
  .alert b {
    display: block;
  }
  .detail {
    display: grid;
    grid-template-columns: minmax(9em, 13em) minmax(0, 1fr);
    gap: 0.25em 1.75em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_accueil-line);
  }
  .detail-title {
    margin: 0;
    font-size: var(--_accueil-size-m);
    font-weight: 600;
    line-height: 1.5;
  }
  .detail-body {
    display: grid;
    gap: 0.5em;
    max-inline-size: 42em;
  }
  .detail-body :is(p, dl, dd) {
    margin: 0;
  }
  .pairs,
  .place {
    display: grid;
    gap: 0.6em;
  }
  .place {
    gap: 0.3em;
  }
  .pairs dt {
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
    font-weight: 600;
  }
  .next .contact-notes {
    display: block;
  }
  .bullets {
    margin: 0;
    padding-inline-start: 1.2em;
  }
  .not-for {
    color: var(--_accueil-warn);
  }
  .detail-note,
  .contact-notes {
    color: var(--_accueil-soft);
    font-size: var(--_accueil-size-s);
  }
  .contact-notes > :not(:last-child)::after {
    content: ' · ';
    content: ' · ' / '';
  }
  .contacts,
  .sources,
  .plain {
    display: grid;
    gap: 0.55em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .contacts > li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.6em;
    align-items: baseline;
  }
  .contacts .icon {
    align-self: start;
    margin-block-start: 0.12em;
    color: var(--_accueil-soft);
  }
  .contacts a {
    overflow-wrap: anywhere;
  }
  .contacts .contact-notes {
    display: inline-block;
  }
  .contacts address,
  .contacts address > span,
  .place-name {
    display: block;
    font-style: normal;
  }
  .open-now {
    color: var(--_accueil-ok);
    font-weight: 600;
  }
  .hours {
    inline-size: 100%;
    border-spacing: 0;
    font-variant-numeric: tabular-nums;
  }
  .hours caption {
    padding-block: 0.25em;
    text-align: start;
    font-weight: 600;
  }
  .hours th,
  .hours td {
    padding: 0.15em 0;
    padding-inline-end: 1.5em;
    vertical-align: top;
    text-align: start;
    font-weight: 400;
  }
  .hours th {
    inline-size: 12em;
  }
  .conditions li::first-letter {
    text-transform: uppercase;
  }
  .hours td span {
    display: block;
  }
  .sources li {
    display: grid;
    gap: 0.1em;
    overflow-wrap: anywhere;
  }
  .details code {
    font-size: 0.95em;
    overflow-wrap: anywhere;
  }

  /* A number to call is what a phone is for. */
  @media (pointer: coarse) {
    .contacts a,
    .next .link,
    .status-band .link {
      display: inline-block;
      padding-block: max(0.55em, 10px);
    }
    .contacts .icon {
      margin-block-start: max(0.67em, 12px);
    }
    .contacts > li:not(:has(> span > a)) > .icon {
      margin-block-start: 0.12em;
    }
  }
  @container (max-width: 34em) {
    .detail {
      grid-template-columns: minmax(0, 1fr);
    }
    .hours th {
      inline-size: 9em;
    }
  }
  @media print {
    .details {
      container-type: normal;
    }
    .detail {
      break-inside: avoid;
    }
    .sources a::after,
    .contacts a[href^='http']::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
  @media (forced-colors: active) {
    .contacts .icon {
      color: CanvasText;
    }
  }
`;
