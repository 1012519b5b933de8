import { define } from '../../base/define.js';
import { AccueilServiceCard } from './service-card.js';

define('accueil-service-card', AccueilServiceCard);

declare global {
  interface HTMLElementTagNameMap {
    'accueil-service-card': AccueilServiceCard;
  }
}

export { AccueilServiceCard };
export * from '../../base/events.js';
