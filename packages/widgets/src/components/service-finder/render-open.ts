import type { ServiceHit } from '@accueil/sdk';
import type { TemplateResult } from 'lit';
import { renderServiceDetails } from '../../parts/service-details.js';
import type { FinderActions, FinderView } from './service-finder.types.js';

/** All that is known of the open service. */
export function renderOpenService(hit: ServiceHit, view: FinderView, { openKey }: FinderActions): TemplateResult {
  const { catalogLang = view.lang } = view.state;
  return renderServiceDetails(hit, { ...view, catalogLang, onSelect: openKey });
}
