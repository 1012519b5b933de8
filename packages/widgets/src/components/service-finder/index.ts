import { define } from '../../base/define.js';
import { AccueilServiceFinder } from './service-finder.js';

define('accueil-service-finder', AccueilServiceFinder);

declare global {
  interface HTMLElementTagNameMap {
    'accueil-service-finder': AccueilServiceFinder;
  }
}

export { AccueilServiceFinder };
export * from './service-finder.events.js';
export * from '../../base/events.js';
