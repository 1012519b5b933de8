import { css } from 'lit';

/** Bands, discs, marked words and skeletons. Needs `tokensStyles` before it. */
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
