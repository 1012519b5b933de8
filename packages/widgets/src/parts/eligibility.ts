import type { HsdsService } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { SectionOptions } from './section.js';
import type { TermLabels } from './terms.js';
import { renderText, textLanguage } from './text.js';

/** The ages a service is for, in words; `undefined` where none is given. Years. */
export function ageLabel(minimum: number | undefined, maximum: number | undefined): string | undefined {
  if (minimum !== undefined && maximum !== undefined) return msg(str`De ${minimum} à ${maximum} ans`);
  if (minimum !== undefined) return msg(str`${minimum} ans et plus`);
  return maximum === undefined ? undefined : msg(str`Jusqu’à ${maximum} ans`);
}

/** Who a service is for: its conditions in words, ages, audiences. `nothing` where none is known. */
export function renderEligibility(
  service: HsdsService,
  terms: TermLabels,
  { lang, catalogLang }: SectionOptions,
): TemplateResult | typeof nothing {
  const { eligibility_description, minimum_age, maximum_age, audiences, translations } = service;
  const ages = ageLabel(minimum_age, maximum_age);
  if (eligibility_description === undefined && ages === undefined && audiences.length === 0) return nothing;
  const textLang = textLanguage(translations, 'eligibility_description', catalogLang);
  return html`${eligibility_description === undefined ? nothing : html`<p>${renderText(eligibility_description, textLang, lang)}</p>`}
    <ul class="inline-list">
      ${ages === undefined ? nothing : html`<li>${ages}</li>`} ${audiences.map((key) => html`<li>${terms.label('audiences', key)}</li>`)}
    </ul>`;
}
