import { define } from '../../base/define.js';
import { AccueilServiceMap } from './service-map.js';

define('accueil-service-map', AccueilServiceMap);

declare global {
  interface HTMLElementTagNameMap {
    'accueil-service-map': AccueilServiceMap;
  }
}

export { AccueilServiceMap };
export * from '../../base/events.js';
