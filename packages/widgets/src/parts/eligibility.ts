import type { HsdsService } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { renderList, renderParagraph } from './lists.js';
import { nameList } from './name-list.js';
import { textsOf } from './record-text.js';
import type { SectionOptions } from './section.js';
import type { TermLabels } from './terms.js';

/** The ages a service is for, in words; `undefined` where none is given. Years. */
export function ageLabel(minimum: number | undefined, maximum: number | undefined): string | undefined {
  if (minimum !== undefined && maximum !== undefined) return msg(str`De ${minimum} à ${maximum} ans`);
  if (minimum !== undefined) return msg(str`${minimum} ans et plus`);
  return maximum === undefined ? undefined : msg(str`Jusqu’à ${maximum} ans`);
}

/** Who a service is for: its conditions in words, ages, audiences; then who is turned away. */
export function renderEligibility(service: HsdsService, terms: TermLabels, options: SectionOptions): unknown {
  const { eligibility_description, minimum_age, maximum_age, audiences, excluded_audiences = [] } = service;
  const labels = (keys: readonly string[]) => keys.map((key) => terms.label('audiences', key));
  return [
    renderParagraph(textsOf(service, options)(eligibility_description, 'eligibility_description')),
    renderList([ageLabel(minimum_age, maximum_age), ...labels(audiences)], 'inline-list'),
    excluded_audiences.length === 0
      ? nothing
      : html`<p class="not-for"><b>${msg('Ne s’adresse pas à\u00A0:')}</b> ${nameList(labels(excluded_audiences), options.lang)}</p>`,
  ];
}
