import type { Territory } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../parts/icons.js';
import { formatCount } from '../../strings/plural.js';
import { TONES, type ContinuumActions, type ContinuumState, type FilterName, type Tone } from './continuum.types.js';
import { otherFilters, severalLabel, toneLabel } from './continuum-words.js';

type Option = readonly [value: string, label: string];

/** What each filter is called. */
export function filterLabel(name: FilterName): string {
  switch (name) {
    case 'territory':
      return msg('Territoire');
    case 'need':
      return msg('Besoin');
    case 'stage':
      return msg('Étape du parcours');
    case 'audience':
      return msg('Pour qui');
    case 'language':
      return msg('Langue du service');
  }
}

/** The filters: a choice each, all of them in the address and shared with a finder beside the element. */
export function renderFilters(state: ContinuumState, actions: ContinuumActions): TemplateResult {
  const { filters, tone } = state.choices;
  const others = [
    ...(['stage', 'need', 'language'] as const).map((name) => renderFilter(name, state, actions)),
    renderTone(state, actions),
  ];
  const count = [filters.stage, filters.need, filters.language, tone ?? ''].filter(({ length }) => length > 0).length;
  const chosen = count > 0 || filters.audience.length > 0 || filters.territory.join() !== state.base.join();
  return html`<form class="filters no-print" part="filters" @submit=${(event: Event) => event.preventDefault()}>
    ${(['territory', 'audience'] as const).map((name) => renderFilter(name, state, actions))}
    ${
      state.wide
        ? others
        : html`<details class="other-filters" ?open=${count > 0}>
            <summary>${count > 0 ? otherFilters(formatCount(count, state.lang)) : msg('Autres filtres')}</summary>
            <div class="filters">${others}</div>
          </details>`
    }
    ${
      chosen
        ? html`<button class="button quiet clear" part="button" type="button" @click=${() => actions.clearFilters()}>
            ${msg('Tout effacer')}
          </button>`
        : nothing
    }
  </form>`;
}

function renderFilter(name: FilterName, state: ContinuumState, actions: ContinuumActions): unknown {
  const options = optionsOf(name, state);
  const values = state.choices.filters[name];
  if (options.length < 2 && values.length === 0) return nothing;
  const several = values.length > 1;
  return renderSelect(
    name,
    filterLabel(name),
    [['', msg('Tous')], ...(several ? [[values.join(' '), severalLabel(values.length, state.lang)] as const] : []), ...options],
    values.join(' '),
    (value) => actions.filter(name, value === '' ? [] : value.split(' ')),
  );
}

function renderTone({ choices }: ContinuumState, actions: ContinuumActions): unknown {
  if (choices.view !== 'need' && choices.view !== 'gaps') return nothing;
  return renderSelect(
    'show',
    msg('État'),
    [['', msg('Tous')], ...TONES.map((tone) => [tone, toneLabel(tone)] as const)],
    choices.tone ?? '',
    (value) => actions.choose({ tone: (value || undefined) as Tone | undefined, cell: undefined }),
  );
}

function renderSelect(
  name: string,
  label: string,
  options: readonly Option[],
  value: string,
  change: (value: string) => void,
): TemplateResult {
  const known = options.some(([one]) => one === value) ? options : [...options, [value, value] as const];
  return html`<div class="filter">
    <label class="label" for="filter-${name}">${label}</label>
    <span class="select">
      <select id="filter-${name}" data-filter=${name} @input=${(event: Event) => change((event.currentTarget as HTMLSelectElement).value)}>
        ${known.map(([one, words]) => html`<option value=${one} ?selected=${one === value} .selected=${one === value}>${words}</option>`)}
      </select>
      ${icon('chevron-down')}
    </span>
  </div>`;
}

function optionsOf(name: FilterName, { reference, answer, lang, terms, base }: ContinuumState): Option[] {
  if (name === 'territory') {
    const own = ({ id, kind }: Territory): boolean => kind === 'territory' && (base.length < 2 || base.includes(id));
    return reference.territories.filter(own).map(({ id, name: label }) => [id, label]);
  }
  if (name === 'language') {
    const names = new Intl.DisplayNames([lang], { type: 'language' });
    const nameOf = (code: string): string => languageLabel(names, code, lang);
    const codes = (answer?.languages ?? []).map((code): Option => [code, nameOf(code)]);
    return codes.sort(([, a], [, b]) => a.localeCompare(b, lang));
  }
  const taxonomy = `${name}s` as const;
  return reference.terms.filter((term) => term.taxonomy === taxonomy).map(({ key }) => [key, terms.label(taxonomy, key)]);
}

/** A language's name as an option begins: the code itself where nothing knows it. */
function languageLabel(names: Intl.DisplayNames, code: string, lang: string): string {
  try {
    const name = names.of(code) ?? code;
    return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
  } catch {
    return code;
  }
}
