import type { ServicePage } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { nameList } from '../../parts/name-list.js';
import { limitedTo, understoodSentences } from './extras-strings.js';
import { valuesOf } from './finder-filters.js';
import type { FinderActions, FinderView } from './service-finder.types.js';

/** What was made of the words typed, which places share a name in them, and that the page is about another place than theirs. */
export function renderUnderstood(page: ServicePage, view: FinderView, actions: FinderActions): unknown {
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
    isElsewhere(page, view)
      ? html`<p class="understood">
          ${limitedTo(nameList(view.base.map(view.territoryName), view.lang))}
          <button class="link" type="button" @click=${() => actions.change({ territory: undefined })}>
            ${msg('Chercher dans toute la région')}
          </button>
        </p>`
      : nothing,
  ];
}

/** Whether the words name a place outside the territory the embedder's page is about, which still limits the list. */
function isElsewhere({ understood: { place } }: ServicePage, { base, state }: FinderView): boolean {
  if (place === undefined || place.precision === 'region' || base.length === 0) return false;
  const limited = valuesOf(state.params, 'territory').join() === base.join();
  return limited && !place.territories.some((id) => base.includes(id));
}
