import { define } from '../../base/define.js';
import { AccueilContinuum } from './continuum.js';

define('accueil-continuum', AccueilContinuum);

declare global {
  interface HTMLElementTagNameMap {
    'accueil-continuum': AccueilContinuum;
  }
}

export { AccueilContinuum };
export * from '../../base/events.js';
