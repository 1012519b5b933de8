import type { AccueilClient, HsdsService, ServiceHit } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { icon } from '../../parts/icons.js';
import { readRelated, type Related } from '../../parts/related.js';
import { renderServiceDetails } from '../../parts/service-details.js';
import type { ContinuumActions, ContinuumState } from './continuum.types.js';

/** A service in full, and the other records it names once they are read. */
export interface OpenService {
  hit: ServiceHit;
  related?: Related | undefined;
}

/**
 * Reads a service in full.
 * @throws {NotFoundError} when none answers to the key; the SDK's other errors when the data cannot be had
 */
export async function readService(client: AccueilClient, key: string, territory: readonly string[]): Promise<OpenService> {
  const hit = await client.services.hit(key, { openAt: new Date(), ...(territory.length > 0 && { territory }) });
  return { hit, related: await readRelated(client, hit) };
}

/** A service in full, with the way back to the table. */
export function renderOpenService({ hit, related }: OpenService, state: ContinuumState, actions: ContinuumActions): TemplateResult {
  const { answer, choices, headingLevel, lang, names, now, terms } = state;
  const others: readonly HsdsService[] = [...(related?.replacements ?? []), ...(related?.next ?? [])];
  return html`<div class="service" part="details-view">
    <button class="button quiet back no-print" part="button" type="button" @click=${() => actions.closeService()}>
      ${icon('back')} ${msg('Retour au tableau')}
    </button>
    ${renderServiceDetails(hit, {
      headingLevel,
      lang,
      now,
      terms,
      related,
      ...names,
      asked: { ...names, lang, territories: choices.filters.territory, municipalities: [] },
      ...(answer && { catalogLang: answer.catalogLang }),
      onSelect: (event, key) => {
        const other = others.find((one) => one.key === key);
        if (other !== undefined) actions.openService(event, other);
      },
    })}
  </div>`;
}
