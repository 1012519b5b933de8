import { ContextProvider } from '@lit/context';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { VERSION } from '../../base/version.js';
import { sourceContext } from '../../context/source-context.js';
import styles from './source.styles.js';

/**
 * Sets where the data comes from, the language and the territory once, for all the elements inside it.
 * An element's own attribute goes before it. It shows nothing of its own.
 *
 * ```html
 * <accueil-source src="/donnees/" territory="memphremagog">
 *   <accueil-service-finder></accueil-service-finder>
 * </accueil-source>
 * ```
 *
 * @tag accueil-source
 * @slot - the elements to set
 */
export class AccueilSource extends LitElement {
  static override styles = styles;
  static readonly version = VERSION;

  /** Address of a region's dataset folder, relative to the page. Default: `data/` beside the script. */
  @property() src = '';

  /** Address of an Accueil server. Default: none. */
  @property() server = '';

  /** BCP 47 language of the interface. Default: the nearest `lang` ancestor's. */
  @property() override lang = '';

  /** Territory ids, space separated. Default: all. */
  @property() territory = '';

  #provider = new ContextProvider(this, { context: sourceContext, initialValue: {} });

  override connectedCallback(): void {
    // Elements inside may ask before the first update.
    this.#provide();
    super.connectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#provide();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #provide(): void {
    const { src, server, lang, territory } = this;
    const before = this.#provider.value;
    const same = before.src === src && before.server === server && before.lang === lang && before.territory === territory;
    if (!same) this.#provider.setValue({ src, server, lang, territory });
  }
}
