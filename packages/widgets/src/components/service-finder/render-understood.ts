import type { ServicePage } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { understoodSentences } from './extras-strings.js';
import type { FinderActions } from './service-finder.types.js';

/** What was made of the words typed, and which places share a name in them. */
export function renderUnderstood(page: ServicePage, actions: FinderActions): unknown {
  const sentences = understoodSentences(page);
  const places = page.understood.places ?? [];
  return [
    sentences.length === 0 ? nothing : html`<p class="understood">${sentences.join(' ')}</p>`,
    places.length < 2
      ? nothing
      : html`<p class="understood">${msg('Plusieurs lieux portent ce nom\u00A0:')}</p>
          <ul class="chips">
            ${places.map(
              ({ name, municipalities, territories }) =>
                html`<li>
                  <button
                    class="chip toggle"
                    type="button"
                    @click=${() => (municipalities[0] === undefined ? actions.change({ territory: territories }) : actions.pickPlace(municipalities[0]))}
                  >
                    ${name}
                  </button>
                </li>`,
            )}
          </ul>`,
  ];
}
