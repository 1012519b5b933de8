import { css } from 'lit';

/**
 * The tokens every element starts from, and the reset of what a page's stylesheet leaks into `:host`.
 *
 * A page sets `--accueil-…`; an element reads only the private `--_accueil-…`, each of which has a fallback, so an
 * element works on a page without any stylesheet. Colours follow the element's `color-scheme` attribute: `light`
 * (default), `dark`, `auto` (the visitor's), `inherit` (the page's). An element rendered inside another's shadow root
 * takes `color-scheme="inherit"`.
 *
 * Text colours reach 4.5:1 on each surface they stand on and control edges 3:1, whatever accent is set
 * (`tokens.node.test.ts`).
 */
export const tokensStyles = css`
  :host {
    --_accueil-ink: var(--accueil-color-ink, #17211f);
    --_accueil-soft: var(--accueil-color-soft, #54605c);
    --_accueil-line: var(--accueil-color-line, #d8dedb);
    --_accueil-edge: var(--accueil-color-edge, #76837e);
    --_accueil-paper: var(--accueil-color-paper, #ffffff);
    --_accueil-wash: var(--accueil-color-wash, #f5f8f7);
    --_accueil-ok: var(--accueil-color-ok, #1c6b45);
    --_accueil-ok-wash: var(--accueil-color-ok-wash, #e6f3ec);
    --_accueil-warn: var(--accueil-color-warn, #744700);
    --_accueil-warn-wash: var(--accueil-color-warn-wash, #fdf3e1);
    --_accueil-danger: var(--accueil-color-danger, #97201a);
    --_accueil-danger-wash: var(--accueil-color-danger-wash, #fcedeb);
    --_accueil-accent: var(--accueil-color-accent, #0f5f6b);
    --_accueil-accent-ink: var(--_accueil-accent);
    --_accueil-on-accent: var(--accueil-color-on-accent, #ffffff);
    --_accueil-tint: var(--accueil-color-tint, #e5f0f1);
    --_accueil-radius: var(--accueil-radius, 0.5em);
    --_accueil-size-xs: 0.86em;
    --_accueil-size-s: 0.92em;
    --_accueil-size-m: 1em;
    --_accueil-size-l: 1.06em;
    --_accueil-size-xl: 1.2em;
    --_accueil-size-xxl: 1.45em;

    display: block;
    box-sizing: border-box;
    isolation: isolate;
    color-scheme: light;
    font-family: var(--accueil-font-family, inherit);
    font-size: var(--accueil-font-size, inherit);
    overflow-wrap: break-word;

    /* An !important of a shadow root wins over the page's own, so a page's star rules stop here. */
    color: var(--_accueil-ink) !important;
    background-color: var(--_accueil-paper) !important;
    line-height: var(--accueil-line-height, 1.5) !important;
    font-style: normal !important;
    font-variant: normal !important;
    font-weight: 400 !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    text-wrap: wrap !important;
    white-space: normal !important;
    word-break: normal !important;
    hyphens: manual !important;
    writing-mode: horizontal-tb !important;
    -webkit-text-fill-color: currentColor !important;
    -webkit-text-stroke: 0 !important;
    border-collapse: separate !important;
    border-spacing: 0 !important;
    list-style: none !important;
    cursor: auto !important;
    visibility: inherit;
  }

  :host([dir='ltr']) {
    direction: ltr !important;
  }
  :host([dir='rtl']) {
    direction: rtl !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  :host([color-scheme='dark']) {
    color-scheme: dark;
  }
  :host([color-scheme='auto']) {
    color-scheme: light dark;
  }
  :host([color-scheme='inherit']) {
    color-scheme: inherit;
  }

  @supports (color: light-dark(red, red)) and (color: color(from red xyz-d65 x y z)) {
    :host {
      --_accueil-ink: var(--accueil-color-ink, light-dark(#17211f, #e8eeec));
      --_accueil-soft: var(--accueil-color-soft, light-dark(#54605c, #aab7b3));
      --_accueil-line: var(--accueil-color-line, light-dark(#d8dedb, #33403d));
      --_accueil-edge: var(--accueil-color-edge, light-dark(#76837e, #7d8c87));
      --_accueil-paper: var(--accueil-color-paper, light-dark(#ffffff, #131918));
      --_accueil-wash: var(--accueil-color-wash, light-dark(#f5f8f7, #1b2322));
      --_accueil-ok: var(--accueil-color-ok, light-dark(#1c6b45, #84d4a9));
      --_accueil-ok-wash: var(--accueil-color-ok-wash, light-dark(#e6f3ec, #142a1f));
      --_accueil-warn: var(--accueil-color-warn, light-dark(#744700, #f0c57d));
      --_accueil-warn-wash: var(--accueil-color-warn-wash, light-dark(#fdf3e1, #312510));
      --_accueil-danger: var(--accueil-color-danger, light-dark(#97201a, #ffa79d));
      --_accueil-danger-wash: var(--accueil-color-danger-wash, light-dark(#fcedeb, #381b18));
      --_accueil-given: var(--accueil-color-accent, #0f5f6b);
      --_accueil-accent: light-dark(var(--_accueil-given), oklch(from var(--_accueil-given) max(l, 0.78) min(c, 0.1) h));
      /* The accent as text and as an edge: dark enough, or light enough, whatever was set. */
      --_accueil-accent-ink: light-dark(
        oklch(from var(--_accueil-given) min(l, 0.46) c h),
        oklch(from var(--_accueil-given) max(l, 0.8) min(c, 0.1) h)
      );
      /* White below the luminance where black and white contrast alike (0.179), black above: never under 4.5:1. */
      --_accueil-on-accent: var(
        --accueil-color-on-accent,
        light-dark(
          color(
            from var(--_accueil-given) xyz-d65 clamp(0, (0.179 - y) * 9999, 0.9505) clamp(0, (0.179 - y) * 9999, 1)
              clamp(0, (0.179 - y) * 9999, 1.089)
          ),
          #0b1413
        )
      );
      --_accueil-tint: var(--accueil-color-tint, color-mix(in srgb, var(--_accueil-accent) 11%, light-dark(#ffffff, #131918)));
    }
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 3px solid var(--_accueil-accent-ink);
    outline-offset: 2px;
  }
  [hidden] {
    display: none !important;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
  @media print {
    :host {
      --_accueil-ink: #000000;
      --_accueil-soft: #333333;
      --_accueil-paper: #ffffff;
      --_accueil-wash: #ffffff;
      --_accueil-tint: #ffffff;
      color-scheme: light !important;
    }
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
