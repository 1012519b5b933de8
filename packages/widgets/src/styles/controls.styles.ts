import type { CSSResult } from 'lit';
import { buttonsStyles } from './buttons.styles.js';
import { fieldsStyles } from './fields.styles.js';
import { surfacesStyles } from './surfaces.styles.js';

/**
 * The controls all elements share, by class name. They need `tokensStyles` before them.
 *
 * `.button` (`.primary`, `.quiet`, `.icon-only`), `.field` > (icon) + `.input`, `.select` > `select` + icon,
 * `.check` > `input[type=checkbox]` + words + `.count`, `.chips` > `.chip` (`.toggle[aria-pressed]`, `.removable`),
 * `.link`, `.band` (`.info`, `.ok`, `.danger`), `.disc`, `.visually-hidden`, `.skeleton`, `dialog.sheet` >
 * `.sheet-head`, `.sheet-body`, `.sheet-foot`.
 */
export const controlsStyles: CSSResult[] = [buttonsStyles, fieldsStyles, surfacesStyles];
