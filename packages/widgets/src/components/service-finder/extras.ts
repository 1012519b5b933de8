/**
 * What a finder loads after its first list: going to a service and back, its details, the filters, the ways out of an empty answer,
 * what was understood, notes under the list, contacts on paper.
 */
import { serviceDetailsStyles } from '../../parts/service-details.styles.js';
import { checksStyles } from '../../styles/checks.styles.js';
import { filtersStyles } from '../../styles/filters.styles.js';
import { sheetStyles } from '../../styles/sheet.styles.js';
import styles from './extras.styles.js';

/** Styles of what is here, to adopt with it. */
export const extrasStyles = [checksStyles, sheetStyles, filtersStyles, serviceDetailsStyles, styles];
export * as moves from './finder-moves.js';
export { renderOpenService } from './render-open.js';
export { countFor, showRelated } from './finder-lookups.js';
export { renderEmpty } from './render-empty.js';
export { renderPrinted } from './render-printed.js';
export { understoodSentences } from './extras-strings.js';
export { renderUnderstood } from './render-understood.js';
export { renderNotes } from './render-notes.js';
export { renderFilters } from './render-filters.js';
