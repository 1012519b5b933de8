import { html } from 'hono/html';
import { groupBy } from './group.js';
import type { PageContext } from './html.js';
import type { Markup } from './html-page.js';
import type { CoverageCell, CoverageHole } from './types.js';

/** How a box looks, by what it says: nobody, only wider services, then deeper with more. */
function levelOf({ total, own }: Pick<CoverageCell, 'total' | 'own'>): string {
  if (total === 0) return 'l0';
  if (own === 0) return 'lw';
  return total >= 20 ? 'l4' : total >= 10 ? 'l3' : total >= 5 ? 'l2' : 'l1';
}

/** Need × territory: how many services, how many of them local, and what is missing in words. */
export function coverageSection({ report, words, typeset }: PageContext): Markup {
  const { needs, territories, cells, holes } = report.coverage;
  if (needs.length === 0 || territories.length === 0) return html``;
  const byNeed = groupBy(cells, ({ need }) => need);
  const cell = (box: CoverageCell, territory: string): Markup => {
    const unknown = box.unknown > 0 ? html`<small>${words.cell.unknown(box.unknown)}</small>` : '';
    const said =
      box.total === 0
        ? html`<b>${words.cell.none}</b>`
        : html`<b>${box.total}</b><small>${box.own === 0 ? words.cell.noneOwn : words.cell.own(box.own)}</small>`;
    return html`<td role="cell" class="${levelOf(box)}" data-label="${territory}">${said}${unknown}</td>`;
  };
  const row = (need: { key: string; name: string }): Markup =>
    html`<tr role="row">
      <th role="rowheader" scope="row">${need.name}</th>
      ${(byNeed.get(need.key) ?? []).map((box, index) => cell(box, territories[index]?.name ?? ''))}
    </tr>`;
  const missing = holes.filter(({ kind }) => kind !== 'wide');
  const wide = holes.filter(({ kind }) => kind === 'wide');
  const named = (entries: readonly { name: string }[], at: number): string => entries[at]?.name ?? '';
  const wideItem = ({ key, territories: ids }: CoverageHole): Markup => {
    const need = named(
      needs,
      needs.findIndex((one) => one.key === key),
    );
    const where = ids.map((id) =>
      named(
        territories,
        territories.findIndex((one) => one.id === id),
      ),
    );
    return html`<li><b>${need}</b><br />${words.list(where)}</li>`;
  };
  const list = (some: typeof holes): Markup =>
    html`<ul class="holes">
      ${some.map(({ sentence }) => html`<li>${typeset(sentence)}</li>`)}
    </ul>`;
  return html`<section class="page" id="coverage">
    <h2>${words.headings.coverage}</h2>
    <p class="soft">${typeset(words.coverageLede)}</p>
    <table class="cards heat" role="table">
      <caption>
        ${words.captions.coverage}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${words.columns.need}</th>
          ${territories.map(({ name }) => html`<th role="columnheader" scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${needs.map(row)}
      </tbody>
    </table>
    <ul class="legend">
      ${(Object.keys(LEGEND) as (keyof typeof LEGEND)[]).map(
        (key) => html`<li><i class="${LEGEND[key]}" aria-hidden="true"></i>${typeset(words.legend[key])}</li>`,
      )}
    </ul>
    <h2 id="holes">${words.headings.holes}</h2>
    ${missing.length > 0 ? list(missing) : html`<p>${typeset(words.noHoles)}</p>`}
    ${
      wide.length > 0
        ? html`<h3 class="sub">${words.headings.wide}</h3>
            <ul class="holes wide">
              ${wide.map(wideItem)}
            </ul>`
        : ''
    }
  </section>`;
}

const LEGEND = { none: 'l0', wide: 'lw', few: 'l1', some: 'l2', many: 'l3', most: 'l4' } as const;

/** A table for each territory: need × stage. */
export function territorySection({ report, words }: PageContext): Markup {
  const { needs, stages, territories, cells } = report.coverage;
  if (needs.length === 0 || stages.length === 0) return html``;
  const byTerritory = groupBy(cells, ({ territory }) => territory);
  const isUnstaged = cells.some(({ unstaged }) => unstaged > 0);
  const row = (box: CoverageCell, need: string): Markup =>
    html`<tr role="row">
      <th role="rowheader" scope="row">${need}</th>
      ${stages.map(({ key, name }) => {
        const count = box.stages[key] ?? 0;
        return html`<td role="cell" class="${levelOf({ total: count, own: count })}" data-label="${name}"><b>${count}</b></td>`;
      })}${isUnstaged ? html`<td role="cell" data-label="${words.columns.unstaged}">${box.unstaged}</td>` : ''}
      <td role="cell" data-label="${words.columns.total}">${box.total}</td>
    </tr>`;
  const names = new Map(needs.map(({ key, name }) => [key, name]));
  const heads = [...stages.map(({ name }) => name), ...(isUnstaged ? [words.columns.unstaged] : []), words.columns.total];
  return html`<section class="page" id="territories">
    <h2>${words.headings.territories}</h2>
    ${territories.map(
      ({ id, name }) =>
        html`<section class="territory">
          <h3>${name}</h3>
          <table class="cards" role="table">
            <caption>
              ${words.captions.territory(name)}
            </caption>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">${words.columns.need}</th>
                ${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}
              </tr>
            </thead>
            <tbody role="rowgroup">
              ${(byTerritory.get(id) ?? []).map((box) => row(box, names.get(box.need) ?? box.need))}
            </tbody>
          </table>
        </section>`,
    )}
  </section>`;
}
