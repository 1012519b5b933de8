/** What a calendar loads after its first list: what opens, the filters, the subscription. */
import { serviceDetailsStyles } from '../../parts/service-details.styles.js';
import { checksStyles } from '../../styles/checks.styles.js';
import { filtersStyles } from '../../styles/filters.styles.js';
import { sheetStyles } from '../../styles/sheet.styles.js';
import extrasStyles from './calendar-extras.styles.js';

/** Styles of what is here, to adopt with it. */
export const styles = [checksStyles, sheetStyles, filtersStyles, serviceDetailsStyles, extrasStyles];
export { readContacts, readOpen } from './calendar-open.js';
export { renderDetails } from './render-details.js';
export { renderFilters } from './render-filters.js';
export { renderSubscribe } from './render-subscribe.js';
export { scriptText, structuredData } from './structured-data.js';
