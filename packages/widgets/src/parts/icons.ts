import { html, type TemplateResult } from 'lit';

/*
 * One set on a 24 px grid: 1.7 px strokes, round caps and joins, nothing filled. Path data is relative and terse
 * on purpose: the whole set travels with the first result.
 */
const NEED_PATHS: Record<string, string> = {
  'community-life':
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 19c0-3 2.5-5 6-5s6 2 6 5M16 5.5a2.7 2.7 0 0 1 0 5.2M17.5 14.3c2.1.6 3.5 2.3 3.5 4.7',
  employment: 'M4 8h16v11H4zM9 8V5h6v3M4 13h16M12 12v2',
  settlement: 'M3.5 11 12 4l8.5 7M6 9.5V20h12V9.5M10 20v-5.5h4V20',
  housing: 'M5 20V4h9v16M14 9h5v11M3 20h18M8 8h3M8 12h3M8 16h3M16.5 13v3',
  education: 'M2.5 9.5 12 5l9.5 4.5L12 14zM6 11.5V16c3 2.6 9 2.6 12 0v-4.5M21.5 9.5V15',
  family:
    'M8 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM17 10.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM3.5 20v-4a4.5 4.5 0 0 1 9 0v4M12.5 20v-2.5a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2V20',
  food: 'M7 4v16M4.5 4v4a2.5 2.5 0 0 0 5 0V4M17 20v-6h-2.5c0-6 .5-9 2.5-10z',
  intercultural: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM3.5 12h17M12 3.5c5 5.5 5 11.5 0 17M12 3.5c-5 5.5-5 11.5 0 17',
  health: 'M9 4h6v5h5v6h-5v5H9v-5H4V9h5z',
  youth: 'M12 8a2.2 2.2 0 1 0 0-4.4A2.2 2.2 0 0 0 12 8zM5 7l7 4 7-4M12 11v4l-4 5.5M12 15l4 5.5',
  safety: 'M12 3.5 5 6v6c0 4 3 7 7 8.5 4-1.5 7-4.5 7-8.5V6zM9 12l2.2 2.2L15 10',
  'mental-health':
    'M10 20.5V17H7.5A1.5 1.5 0 0 1 6 15.5V13l-2-1 2-3.5A6.5 6.5 0 1 1 16 15.5v5M12.5 13.5c-2-1.4-3-2.4-3-3.6a1.5 1.5 0 0 1 3-.4 1.5 1.5 0 0 1 3 .4c0 1.2-1 2.2-3 3.6z',
  transport: 'M5 17V6.5A1.5 1.5 0 0 1 6.5 5h11A1.5 1.5 0 0 1 19 6.5V17zM5 12h14M8 17v2.5M16 17v2.5M8 14.5h.1M16 14.5h.1',
  women: 'M12 14a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM12 14v7M9 18h6',
  emergency: 'M6 18v-5a6 6 0 0 1 12 0v5M4 18h16v2.5H4zM12 4V2.5M4.5 7l-1-1M19.5 7l1-1M12 11v3',
  francisation: 'M3 6h9M7.5 6V4M4.5 6c.6 3 3 5 6 6M10.5 6c-.6 3-3.2 5.7-7 7M11.5 20.5l4-10h1l4 10M13 17h6',
  legal: 'M12 4v16M8 20h8M5 7h14M5 7l-2.5 6.5h5zM19 7l-2.5 6.5h5zM12 4v3',
  'material-aid': 'M4 8.5 12 4l8 4.5v7.5L12 20.5 4 16zM4 8.5l8 4.5 8-4.5M12 13v7.5',
  seniors: 'M11 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM9 21l1-6-2-2 1-4h3l2 3.5h2.5V21M13 15v6',
  immigration: 'M6 3.5h12v17H6zM12 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM9 10h6M9.5 17h5',
  finances:
    'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM14.5 9c-.6-1-1.5-1.3-2.5-1.3-1.5 0-2.6.7-2.6 2s1 1.9 2.6 2.2 2.7.9 2.7 2.3-1.2 2.1-2.7 2.1c-1.1 0-2.2-.5-2.7-1.5M12 6v1.7M12 16.3V18',
  english: 'M4 5h16v11h-8l-4 4v-4H4zM8 13l2-5 2 5M8.8 11.5h2.4M16.5 13v-3.5M14.5 13v-3.5c.5-.5 2-.5 2 0',
  childcare: 'M4 11h9V4a8 8 0 0 0-9 7zM4 11c0 4 3 6 6.5 6S18 15 18 11h-5M18 11c0-2 1-3 2.5-3M8 20.5h.1M15 20.5h.1M8 17v1M14.5 16.5 15 18',
  entrepreneurship: 'M4 9l1.5-5h13L20 9M5.5 11.5V20h13v-8.5M4 9a2.7 2.7 0 0 0 5.3 0 2.7 2.7 0 0 0 5.4 0A2.7 2.7 0 0 0 20 9zM10 20v-5h4v5',
  digital: 'M4 5h16v11H4zM2.5 19.5h19M10 9l-2 2 2 2M14 9l2 2-2 2',
  lgbtq: 'M3 18a9 9 0 0 1 18 0M6.7 18a5.3 5.3 0 0 1 10.6 0M10.3 18a1.7 1.7 0 0 1 3.4 0',
  interpretation: 'M3 4.5h11v8H8l-3 3v-3H3zM6 8.5h5M17 8.5h4v8h-2v3l-3-3h-5',
  credentials: 'M5 4h14v11h-4M9 15H5V4M12 18a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM10.3 17.5 9.5 21l2.5-1.2 2.5 1.2-.8-3.5M8.5 8h7',
};

const UI_PATHS = {
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5l5 5',
  filters: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM9 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M20 12H4.5M11 5.5 4.5 12l6.5 6.5',
  'chevron-down': 'M6 9.5l6 6 6-6',
  'chevron-up': 'M6 15l6-6 6 6',
  'chevron-start': 'M15 6l-6 6 6 6',
  'chevron-end': 'M9 6l6 6-6 6',
  locate: 'M12 18.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M12 12h.1',
  building: 'M5 20.5v-17h9v17M14 9h5v11.5M3 20.5h18M8 7h3M8 11h3M8 15h3M16.5 13v3',
  pin: 'M12 21c-4.5-5-6.5-8-6.5-11a6.5 6.5 0 0 1 13 0c0 3-2 6-6.5 11zM12 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z',
  phone: 'M5 4h4l1.5 5-2.5 1.5a11 11 0 0 0 5.5 5.5L15 13.5l5 1.5v4a1.5 1.5 0 0 1-1.6 1.5C10 20 4 14 3.5 5.6A1.5 1.5 0 0 1 5 4z',
  mail: 'M3.5 5.5h17v13h-17zM4 6.5l8 6 8-6',
  external: 'M10 5H5v14h14v-5M13.5 4.5h6v6M19.5 4.5 11 13',
  map: 'M3.5 6.5 9 4l6 2.5L20.5 4v13.5L15 20l-6-2.5L3.5 20zM9 4v13.5M15 6.5V20',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.1M4.5 12h.1M4.5 18h.1',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7v5.5l3.5 2',
  warning: 'M12 4 2.5 20h19zM12 10v4.5M12 17.2h.1',
  info: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 11v5.5M12 7.7h.1',
  check: 'M4.5 12.5 10 18 19.5 7',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  share: 'M12 15V3.5M8 7l4-3.5L16 7M6 11H4.5v9.5h15V11H18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 6 6l1-1',
} as const;

/** The interface icons of the set. */
export type IconName = keyof typeof UI_PATHS;

/** Direction means something in these: they are mirrored where text runs from right to left. */
const MIRRORED = new Set<string>(['back', 'chevron-start', 'chevron-end', 'external', 'list']);

/** For a need that has no drawing of its own: four squares. */
const FALLBACK_PATH = 'M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM14 14h5v5h-5z';

function draw(name: string, path: string): TemplateResult {
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
