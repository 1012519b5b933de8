import type { AccueilClient, HsdsService } from '@accueil/sdk';
import { loadReference } from '../../controllers/reference.js';
import type { CardData } from './service-card.types.js';

/** How a card looks at its service. */
export interface CardAsk {
  /** Key, id or former key. */
  key: string;
  /** Territory ids; empty: coverage is not asked. */
  territories: readonly string[];
  now: Date;
  signal?: AbortSignal;
}

/**
 * Reads all that a card shows. Replacements that cannot be read are left out; names that cannot be had stay ids.
 * @throws {NotFoundError} when no service answers to the key; the SDK's other errors when the data cannot be had
 */
export async function readCard(client: AccueilClient, { key, territories, now, signal }: CardAsk): Promise<CardData> {
  const view = { openAt: now, ...(territories.length > 0 && { territory: territories }) };
  const [hit, report, reference] = await Promise.all([
    client.services.hit(key, view, signal && { signal }),
    client.report(signal && { signal }),
    loadReference(client),
  ]);
  const { service } = hit;
  return {
    hit,
    reference,
    territories,
    replacements: await readReplacements(client, service),
    catalogLang: report.lang,
    formerKey: service.key !== key && service.former_keys?.includes(key) ? key : undefined,
  };
}

async function readReplacements(client: AccueilClient, { status_detail }: HsdsService): Promise<HsdsService[]> {
  const found = await Promise.allSettled((status_detail?.replaced_by ?? []).map((key) => client.services.get(key)));
  return found.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}
