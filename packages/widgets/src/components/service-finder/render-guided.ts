import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../parts/heading.js';
import { needIcon } from '../../parts/icons.js';
import { formatCount } from '../../strings/plural.js';
import type { FinderActions, FinderView } from './service-finder.types.js';

/** How many needs show before « Tous les besoins ». */
const GUIDED_NEEDS = 8;
const PLACES = Array.from({ length: GUIDED_NEEDS });
const GROUP = 'guided';

/** The way in for someone who has no words for it: the needs that have services here, in the steward's order; their places while they load. */
export function renderGuided(view: FinderView, actions: FinderActions): unknown {
  const { page, params, status } = view.state;
  const asked = params.query !== undefined || view.chosen.length > 0;
  if (asked || (view.wide && view.filtersOpen) || (page === undefined && status !== 'loading')) return nothing;
  const needs = countedNeeds(view);
  if (needs !== undefined && needs.length < 2) return nothing;
  const all = needs === undefined || needs.length <= GUIDED_NEEDS || view.expanded.has(GROUP);
  const shown = all ? needs : needs.slice(0, GUIDED_NEEDS);
  return html`<section class="guided" part="guided" aria-labelledby="guided-title">
    ${renderHeading(view.headingLevel, msg('De quoi avez-vous besoin?'), { id: 'guided-title' })}
    <ul aria-hidden=${needs === undefined ? 'true' : nothing}>
      ${shown?.map((need) => renderNeed(need, view, actions)) ?? PLACES.map(renderPlace)}
    </ul>
    ${all ? nothing : renderAll(needs.length, view, actions)}
  </section>`;
}

interface CountedNeed {
  term: string;
  count: number;
}

/** `undefined` until they are known. */
function countedNeeds({ reference, state: { page } }: FinderView): CountedNeed[] | undefined {
  if (page === undefined || reference.terms.length === 0) return undefined;
  const counts = new Map(page.facets.need.map(({ term, count }) => [term, count]));
  return reference.terms
    .filter(({ taxonomy }) => taxonomy === 'needs')
    .map(({ key }) => ({ term: key, count: counts.get(key) ?? 0 }))
    .filter(({ count }) => count > 0);
}

function renderNeed({ term, count }: CountedNeed, view: FinderView, actions: FinderActions): TemplateResult {
  return html`<li>
    <button type="button" @click=${() => actions.toggle('need', term)}>
      <span class="disc">${needIcon(term)}</span>
      <span class="words">${view.terms.label('needs', term)}</span>
      <span class="count">${formatCount(count, view.lang)}</span>
    </button>
  </li>`;
}

function renderPlace(): TemplateResult {
  return html`<li class="guided-place"><span class="skeleton disc"></span><span class="skeleton"></span></li>`;
}

function renderAll(count: number, { lang }: FinderView, actions: FinderActions): TemplateResult {
  const n = formatCount(count, lang);
  return html`<button class="button quiet" part="button" type="button" @click=${(event: Event) => actions.expand(event, GROUP)}>
    ${msg(str`Tous les besoins (${n})`)}
  </button>`;
}
