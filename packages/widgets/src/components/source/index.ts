import { define } from '../../base/define.js';
import { AccueilSource } from './source.js';

define('accueil-source', AccueilSource);

declare global {
  interface HTMLElementTagNameMap {
    'accueil-source': AccueilSource;
  }
}

export { AccueilSource };
