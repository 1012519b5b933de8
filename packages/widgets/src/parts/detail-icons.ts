import type { TemplateResult } from 'lit';
import { draw } from './icons.js';

/** The icons only details have; apart, so that a list does not wait for them. */
const DETAIL_PATHS = {
  phone: 'M5 4h4l1.5 5L8 10.5a11 11 0 005.5 5.5l1.5-2.5 5 1.5v4a1.5 1.5 0 01-1.6 1.5C10 20 4 14 3.5 5.6A1.5 1.5 0 015 4z',
  mail: 'M3.5 5.5h17v13h-17zm.5 1 8 6 8-6',
  external: 'M10 5H5v14h14v-5m-5.5-9.5h6v6m0-6L11 13',
  pin: 'M12 21c-4.5-5-6.5-8-6.5-11a6.5 6.5 0 0113 0c0 3-2 6-6.5 11zm0-8.7a2.3 2.3 0 10-.01 0z',
  info: 'M12 20.5a8.5 8.5 0 10-.01 0zm0-9.5v5.5m0-8.8h.1',
} as const;

/** One icon of the details, hidden from assistive technology: the words beside it carry the meaning. */
export function detailIcon(name: keyof typeof DETAIL_PATHS): TemplateResult {
  return draw(name, DETAIL_PATHS[name]);
}
