import type { ServiceHit } from '@accueil/sdk';
import type { CSSResultGroup, TemplateResult } from 'lit';
import type { Reference } from '../../controllers/reference.js';
import type { Related } from '../../parts/related.js';
import { renderServiceDetails } from '../../parts/service-details.js';
import { serviceDetailsStyles } from '../../parts/service-details.styles.js';
import { serviceSummaryStyles } from '../../parts/service-summary.styles.js';
import { termLabels } from '../../parts/terms.js';

export { readRelated } from '../../parts/related.js';

/** What the service in full is told. */
export interface DetailOptions {
  headingLevel: number;
  lang: string;
  catalogLang: string | undefined;
  reference: Reference;
  related: Related | undefined;
  onSelect: (key: string) => void;
}

/** Styles of the service in full; in this chunk, since a map beside a finder never needs them. */
export const detailStyles: CSSResultGroup[] = [serviceSummaryStyles, serviceDetailsStyles];

/** One service in full, for a map that stands alone. */
export function renderDetailOf(
  hit: ServiceHit,
  { headingLevel, lang, catalogLang, reference, related, onSelect }: DetailOptions,
): TemplateResult {
  const { territories, municipalities, terms } = reference;
  return renderServiceDetails(hit, {
    headingLevel,
    lang,
    now: new Date(),
    terms: termLabels(terms),
    territoryName: (id) => territories.find((territory) => territory.id === id)?.name ?? id,
    municipalityName: (code) => municipalities.find((municipality) => municipality.code === code)?.name ?? code,
    related,
    onSelect: (event, key) => {
      event.preventDefault();
      onSelect(key);
    },
    ...(catalogLang !== undefined && { catalogLang }),
  });
}
