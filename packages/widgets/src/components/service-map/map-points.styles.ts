import { css } from 'lit';

/** The places on the map. */
export default css`
  .point {
    display: grid;
    place-items: center;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_accueil-on-accent);
    pointer-events: auto;
    cursor: pointer;
  }
  .point-disc {
    display: grid;
    place-items: center;
    inline-size: calc(100% - 10px);
    block-size: calc(100% - 10px);
    border: 2px solid var(--_accueil-map-lit);
    border-radius: 50%;
    background: var(--_accueil-accent);
    font-size: 0.82em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }
  .point-dot .point-disc {
    inline-size: 18px;
    block-size: 18px;
  }
  .point-several .point-disc {
    box-shadow: 0 0 0 3px color-mix(in srgb, var(--_accueil-accent) 35%, transparent);
  }
  .point:hover .point-disc {
    box-shadow: 0 0 0 4px color-mix(in srgb, var(--_accueil-accent) 45%, transparent);
  }
  .point-selected .point-disc {
    border-color: var(--_accueil-accent);
    background: var(--_accueil-map-lit);
    color: var(--_accueil-accent-ink);
    box-shadow: 0 0 0 2px var(--_accueil-accent);
  }
  .point-selected.point-dot .point-disc {
    border-width: 5px;
  }
  .point:focus-visible {
    z-index: 1000 !important;
    outline-offset: -2px;
  }

  @media (forced-colors: active) {
    .point-disc {
      border: 2px solid ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }
    .point-selected .point-disc {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      box-shadow: none;
      forced-color-adjust: none;
    }
  }
`;
