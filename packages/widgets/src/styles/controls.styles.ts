import type { CSSResult } from 'lit';
import { buttonsStyles } from './buttons.styles.js';
import { fieldsStyles } from './fields.styles.js';
import { surfacesStyles } from './surfaces.styles.js';

/**
 * The controls all elements share, by class name. They need `tokensStyles` before them.
 *
 * `.button` (`.primary`, `.quiet`, `.icon-only`), `.field` > (icon) + `.input`, `.select` > `select` + icon, `.count`,
 * `.chips` > `.chip` (`.toggle`, `.removable`), `.link`, `.band` (`.info`), `.disc`, `.visually-hidden`, `.skeleton`.
 * Checkboxes and the sheet have styles of their own, for the elements that have them.
 */
export const controlsStyles: CSSResult[] = [buttonsStyles, fieldsStyles, surfacesStyles];
