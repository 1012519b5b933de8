/** What a calendar loads when it first shows a month or a week. */
import gridStyles from './calendar-grid.styles.js';

/** Styles of what is here, to adopt with it. */
export const styles = [gridStyles];
export { renderGridBar, renderMonth, renderWeek } from './render-grid.js';
