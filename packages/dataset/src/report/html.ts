import { html } from 'hono/html';
import { longDate } from './dates.js';
import { coverageSection, territorySection } from './html-coverage.js';
import { languageSection, linkSection, organizationSection, otherSection } from './html-lists.js';
import { overlapSection, spokenSection } from './html-more.js';
import { standalonePage, typesetOf, type Markup, type Typeset } from './html-page.js';
import type { RegionReport } from './types.js';
import type { ReportWords } from './words.js';

/** What every part of the page is made with. */
export interface PageContext {
  report: RegionReport;
  words: ReportWords;
  typeset: Typeset;
}

/**
 * The report as one page that stands alone: no script, nothing asked of the network, printable on letter paper.
 * Everything of the data is escaped. Pure.
 */
export async function reportPage(report: RegionReport, words: ReportWords, licence: string): Promise<string> {
  const typeset = typesetOf(report.lang);
  const context: PageContext = { report, words, typeset };
  const title = typeset(words.title(report.region.name));
  const { steward } = report.region;
  const body = html`<header>
      <h1>${title}</h1>
      <p>
        ${typeset(words.asOf(longDate(report.today, report.lang), report.months))}
        ${steward === undefined ? words.nobody : words.steward(steward)}
      </p>
    </header>
    ${report.faults.errors > 0 ? html`<p class="alarm">${typeset(words.faults(report.faults.errors))}</p>` : ''} ${figures(context)}
    ${contents(context)} ${actions(context)} ${coverageSection(context)} ${territorySection(context)} ${overlapSection(context)}
    ${spokenSection(context)} ${languageSection(context)} ${linkSection(context)} ${organizationSection(context)} ${otherSection(context)}
    <footer>
      <h2 class="small">${words.headings.method}</h2>
      <ul>
        ${words.method.map((sentence) => html`<li>${typeset(sentence)}</li>`)}
        <li>${typeset(words.licence(licence))}</li>
      </ul>
    </footer>`;
  return standalonePage({ lang: report.lang, title, body });
}

function figures({ report, words, typeset }: PageContext): Markup {
  const { counts, findings, coverage } = report;
  const { fresh, old, never } = counts.assurance;
  const statuses = findings.filter(({ kind }) => kind === 'status-recheck').length;
  const holes = coverage.cells.filter(({ total }) => total === 0).length;
  const past = findings.filter(({ kind }) => kind === 'nothing-coming').length;
  const shown: [number, string][] = [
    [counts.organizations, words.figures.organizations(counts.organizations)],
    [counts.active, words.figures.services(counts.active)],
    [fresh, words.figures.assured(fresh + old + never)],
    [statuses, words.figures.statuses(statuses)],
    [holes, words.figures.holes(holes)],
    [past, words.figures.trainings(past)],
  ];
  return html`<ul class="figures">
    ${shown.map(([count, label]) => html`<li><b>${count.toLocaleString(`${report.lang}-CA`)}</b> <span>${typeset(label)}</span></li>`)}
  </ul>`;
}

function contents({ report, words }: PageContext): Markup {
  const { languages, coverage, organizations, findings, links } = report;
  const isCovered = coverage.needs.length > 0 && coverage.territories.length > 0;
  const parts = [
    ['first', true],
    ['coverage', isCovered],
    ['holes', isCovered],
    ['territories', isCovered && coverage.stages.length > 0],
    ['overlaps', coverage.overlaps.length > 0],
    ['spoken', coverage.languages.length > 0],
    ['languages', languages.length > 0],
    ['links', links !== undefined],
    ['organizations', organizations.length > 0],
    ['trainings', findings.some(({ record }) => record.organization === undefined)],
  ] as const;
  const shown = parts.filter(([, isThere]) => isThere);
  return html`<nav aria-label="${words.contents}">
    <ul>
      ${shown.map(([id]) => html`<li><a href="#${id}">${words.headings[id]}</a></li>`)}
    </ul>
  </nav>`;
}

function actions({ report, words, typeset }: PageContext): Markup {
  const rows = report.actions.map(
    ({ sentence, first }, index) =>
      html`<li>
        <span class="n" aria-hidden="true">${index + 1}</span>
        <p class="what">${typeset(sentence)}</p>
        ${first.length > 0 ? html`<p class="begin">${typeset(words.beginWith(first))}</p>` : ''}
      </li>`,
  );
  return html`<section id="first">
    <h2>${words.headings.first}</h2>
    ${
      rows.length > 0
        ? html`<ol class="do">
            ${rows}
          </ol>`
        : html`<p>${typeset(words.nothingToDo)}</p>`
    }
  </section>`;
}
