/** What a finder loads only when it is asked for: the details of a service, the filters, the ways out of an empty answer. */
import { serviceDetailsStyles } from '../../parts/service-details.styles.js';
import styles from './extras.styles.js';

/** Styles of what is here, to adopt with it. */
export const extrasStyles = [serviceDetailsStyles, styles];
export { renderServiceDetails } from '../../parts/service-details.js';
export { countFree, findRescues, readReplacements } from './finder-lookups.js';
export { renderEmpty } from './render-empty.js';
export { renderFilters } from './render-filters.js';
