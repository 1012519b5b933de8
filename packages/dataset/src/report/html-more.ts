import { html } from 'hono/html';
import type { PageContext } from './html.js';
import type { Markup } from './html-page.js';
import { OVERLAP_ORGANIZATIONS } from './overlaps.js';

/** Overlaps the page tells; JSON has them all. */
const SHOWN = 12;

/** Who does the same as others, and would gain from talking with them. */
export function overlapSection({ report, words, typeset }: PageContext): Markup {
  const { overlaps, needs, stages, territories } = report.coverage;
  if (overlaps.length === 0) return html``;
  const needOf = new Map(needs.map(({ key, name }) => [key, name]));
  const stageOf = new Map(stages.map(({ key, name }) => [key, name]));
  const placeOf = new Map(territories.map(({ id, name }) => [id, name]));
  return html`<section id="overlaps">
    <h2>${words.headings.overlaps}</h2>
    <p class="soft">${typeset(words.overlapsLede(OVERLAP_ORGANIZATIONS))}</p>
    <ul class="holes wide">
      ${overlaps.slice(0, SHOWN).map(
        (overlap) =>
          html`<li>
            <b>${needOf.get(overlap.need) ?? overlap.need}, ${placeOf.get(overlap.territory) ?? overlap.territory}</b>
            <span class="soft">${overlap.stages.map((stage) => stageOf.get(stage) ?? stage).join(', ')}</span><br />
            ${words.list(overlap.organizations.map(({ name }) => name))}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** In which languages services are given, territory by territory. */
export function spokenSection({ report, words, typeset }: PageContext): Markup {
  const { languages, territories, without_languages: without } = report.coverage;
  if (languages.length === 0 || territories.length === 0) return html``;
  const { active } = report.counts;
  return html`<section id="spoken">
    <h2>${words.headings.spoken}</h2>
    <p class="soft">${typeset(words.spokenLede(active - without, active))}</p>
    <table class="cards heat" role="table">
      <caption>
        ${words.captions.spoken}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${words.columns.language}</th>
          ${territories.map(({ name }) => html`<th role="columnheader" scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${languages.map(
          ({ name, territories: counts }) =>
            html`<tr role="row">
              <th role="rowheader" scope="row">${name}</th>
              ${territories.map(({ id, name: territory }) => {
                const count = counts[id] ?? 0;
                return count === 0
                  ? html`<td role="cell" class="na" data-label="${territory}">${words.unsaid}</td>`
                  : html`<td role="cell" class="l1" data-label="${territory}"><b>${count}</b></td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
