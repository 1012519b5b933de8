import { html, type TemplateResult } from 'lit';

/*
 * One set on a 24 px grid: 1.7 px strokes, round caps and joins, nothing filled. Path data is relative and terse
 * on purpose: the whole set travels with the first result.
 */
const NEED_PATHS: Record<string, string> = {
  'community-life': 'M9 11a3 3 0 10-.01 0zm-6 8c0-3 2.5-5 6-5s6 2 6 5m1-13.5a2.7 2.7 0 010 5.2m1.5 3.6c2.1.6 3.5 2.3 3.5 4.7',
  employment: 'M4 8h16v11H4zm5 0V5h6v3M4 13h16m-8-1v2',
  settlement: 'M3.5 11 12 4l8.5 7M6 9.5V20h12V9.5M10 20v-5.5h4V20',
  housing: 'M5 20V4h9v16m0-11h5v11M3 20h18M8 8h3m-3 4h3m-3 4h3m5.5-3v3',
  education: 'M2.5 9.5 12 5l9.5 4.5L12 14zm3.5 2V16c3 2.6 9 2.6 12 0v-4.5m3.5-2V15',
  family: 'M8 9a2.5 2.5 0 10-.01 0zm9 1.5a2 2 0 10-.01 0zM3.5 20v-4a4.5 4.5 0 019 0v4m0 0v-2.5a2 2 0 012-2h4a2 2 0 012 2V20',
  food: 'M7 4v16M4.5 4v4a2.5 2.5 0 005 0V4M17 20v-6h-2.5c0-6 .5-9 2.5-10z',
  intercultural: 'M12 20.5a8.5 8.5 0 10-.01 0zM3.5 12h17M12 3.5c5 5.5 5 11.5 0 17m0-17C7 9 7 15 12 20.5',
  health: 'M9 4h6v5h5v6h-5v5H9v-5H4V9h5z',
  youth: 'M12 8a2.2 2.2 0 100-4.4A2.2 2.2 0 0012 8zM5 7l7 4 7-4m-7 4v4l-4 5.5m4-5.5 4 5.5',
  safety: 'M12 3.5 5 6v6c0 4 3 7 7 8.5 4-1.5 7-4.5 7-8.5V6zM9 12l2.2 2.2L15 10',
  'mental-health':
    'M10 20.5V17H7.5A1.5 1.5 0 016 15.5V13l-2-1 2-3.5a6.5 6.5 0 1110 7v5m-3.5-7c-2-1.4-3-2.4-3-3.6a1.5 1.5 0 013-.4 1.5 1.5 0 013 .4c0 1.2-1 2.2-3 3.6z',
  transport: 'M5 17V6.5A1.5 1.5 0 016.5 5h11A1.5 1.5 0 0119 6.5V17zm0-5h14M8 17v2.5m8-2.5v2.5m-8-5h.1m7.9 0h.1',
  women: 'M12 14a5 5 0 10-.01 0zm0 0v7m-3-3h6',
  emergency: 'M6 18v-5a6 6 0 0112 0v5M4 18h16v2.5H4zm8-14V2.5M4.5 7l-1-1m16 1 1-1M12 11v3',
  francisation: 'M3 6h9M7.5 6V4m-3 2c.6 3 3 5 6 6m0-6c-.6 3-3.2 5.7-7 7m8 7.5 4-10h1l4 10M13 17h6',
  legal: 'M12 4v16m-4 0h8M5 7h14M5 7l-2.5 6.5h5zm14 0-2.5 6.5h5zm-7-3v3',
  'material-aid': 'M4 8.5 12 4l8 4.5V16l-8 4.5L4 16zm0 0 8 4.5 8-4.5M12 13v7.5',
  seniors: 'M11 7a2 2 0 10-.01 0zM9 21l1-6-2-2 1-4h3l2 3.5h2.5V21M13 15v6',
  immigration: 'M6 3.5h12v17H6zm6 9.5a3 3 0 10-.01 0zm-3-3h6m-5.5 7h5',
  finances:
    'M12 20.5a8.5 8.5 0 10-.01 0zM14.5 9C13.9 8 13 7.7 12 7.7c-1.5 0-2.6.7-2.6 2s1 1.9 2.6 2.2 2.7.9 2.7 2.3-1.2 2.1-2.7 2.1c-1.1 0-2.2-.5-2.7-1.5M12 6v1.7m0 8.6V18',
  english: 'M4 5h16v11h-8l-4 4v-4H4zm4 8 2-5 2 5m-3.2-1.5h2.4m5.3 1.5V9.5m-2 3.5V9.5c.5-.5 2-.5 2 0',
  childcare: 'M4 11h9V4a8 8 0 00-9 7zm0 0c0 4 3 6 6.5 6s7.5-2 7.5-6h-5m5 0c0-2 1-3 2.5-3M8 20.5h.1m6.9 0h.1M8 17v1m6.5-1.5.5 1.5',
  entrepreneurship: 'M4 9l1.5-5h13L20 9M5.5 11.5V20h13v-8.5M4 9a2.7 2.7 0 005.3 0 2.7 2.7 0 005.4 0A2.7 2.7 0 0020 9zm6 11v-5h4v5',
  digital: 'M4 5h16v11H4zM2.5 19.5h19M10 9l-2 2 2 2m4-4 2 2-2 2',
  lgbtq: 'M3 18a9 9 0 0118 0M6.7 18a5.3 5.3 0 0110.6 0m-7 0a1.7 1.7 0 013.4 0',
  interpretation: 'M3 4.5h11v8H8l-3 3v-3H3zm3 4h5m6 0h4v8h-2v3l-3-3h-5',
  credentials: 'M5 4h14v11h-4m-6 0H5V4m7 14a3 3 0 10-.01 0zm-1.7-.5-.8 3.5 2.5-1.2 2.5 1.2-.8-3.5M8.5 8h7',
};

const UI_PATHS = {
  search: 'M10.5 17a6.5 6.5 0 10-.01 0zm5-1.5 5 5',
  filters: 'M4 7h9m4 0h3M4 17h3m4 0h9m-5-8a2 2 0 10-.01 0zM9 19a2 2 0 10-.01 0z',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M20 12H4.5M11 5.5 4.5 12l6.5 6.5',
  'chevron-down': 'M6 9.5l6 6 6-6',
  'chevron-up': 'M6 15l6-6 6 6',
  locate: 'M12 18.5a6.5 6.5 0 10-.01 0zm0-16v3m0 13v3M2.5 12h3m13 0h3M12 12h.1',
  map: 'M3.5 6.5 9 4l6 2.5L20.5 4v13.5L15 20l-6-2.5L3.5 20zM9 4v13.5m6-11V20',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.1m-.1 6h.1m-.1 6h.1',
  warning: 'M12 4 2.5 20h19zm0 6v4.5m0 2.7h.1',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
} as const;

/** The interface icons of the set. */
export type IconName = keyof typeof UI_PATHS;

/** Direction means something in these: they are mirrored where text runs from right to left. */
const MIRRORED = new Set<string>(['back', 'external', 'list']);

/** For a need that has no drawing of its own: four squares. */
const FALLBACK_PATH = 'M5 5h5v5H5zm9 0h5v5h-5zm-9 9h5v5H5zm9 0h5v5h-5z';

/** An icon of the set, by its name and its path; hidden from assistive technology. */
export function draw(name: string, path: string): TemplateResult {
  return html`<svg
    class=${MIRRORED.has(name) ? 'icon mirrored' : 'icon'}
    viewBox="0 0 24 24"
    width="1.25em"
    height="1.25em"
    fill="none"
    stroke="currentColor"
    stroke-width="1.7"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d=${path}></path>
  </svg>`;
}

/** One interface icon, hidden from assistive technology: the words beside it carry the meaning. */
export function icon(name: IconName): TemplateResult {
  return draw(name, UI_PATHS[name]);
}

/** The icon of a need (`needs` taxonomy); a plain mark for a key without its own. Hidden from assistive technology. */
export function needIcon(needKey: string | undefined): TemplateResult {
  return draw(needKey ?? '', (needKey !== undefined && Object.hasOwn(NEED_PATHS, needKey) && NEED_PATHS[needKey]) || FALLBACK_PATH);
}
