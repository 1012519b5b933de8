import { define } from '../../base/define.js';
import { AccueilTrainingCalendar } from './training-calendar.js';

define('accueil-training-calendar', AccueilTrainingCalendar);

declare global {
  interface HTMLElementTagNameMap {
    'accueil-training-calendar': AccueilTrainingCalendar;
  }
}

export { AccueilTrainingCalendar };
export * from './training-calendar.events.js';
export * from '../../base/events.js';
