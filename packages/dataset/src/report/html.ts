import { html, raw } from 'hono/html';
import { longDate } from './dates.js';
import { coverageSection, territorySection } from './html-coverage.js';
import { languageSection, linkSection, organizationSection, otherSection } from './html-lists.js';
import { overlapSection, spokenSection } from './html-more.js';
import { REPORT_STYLE } from './html-style.js';
import type { RegionReport } from './types.js';
import type { ReportWords } from './words.js';

/** A piece of a page, escaped. */
export type Markup = ReturnType<typeof html>;

/** Writes a sentence as it is printed in the report's language: in French, signs that stand apart never begin a line. */
export type Typeset = (sentence: string) => string;

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
  const typeset: Typeset = report.lang === 'fr' ? frenchTypeset : (sentence) => sentence;
  const context: PageContext = { report, words, typeset };
  const title = typeset(words.title(report.region.name));
  const { steward } = report.region;
  const page = await html`<!doctype html>
    <html lang="${report.lang}-CA" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${raw(REPORT_STYLE)}
        </style>
      </head>
      <body>
        <main>
          <header>
            <h1>${title}</h1>
            <p>
              ${typeset(words.asOf(longDate(report.today, report.lang), report.months))}
              ${steward === undefined ? words.nobody : words.steward(steward)}
            </p>
          </header>
          ${report.faults.errors > 0 ? html`<p class="alarm">${typeset(words.faults(report.faults.errors))}</p>` : ''} ${figures(context)}
          ${contents(context)} ${actions(context)} ${coverageSection(context)} ${territorySection(context)} ${overlapSection(context)}
          ${spokenSection(context)} ${languageSection(context)} ${linkSection(context)} ${organizationSection(context)}
          ${otherSection(context)}
          <footer>
            <h2 class="small">${words.headings.method}</h2>
            <ul>
              ${words.method.map((sentence) => html`<li>${typeset(sentence)}</li>`)}
              <li>${typeset(words.licence(licence))}</li>
            </ul>
          </footer>
        </main>
      </body>
    </html> `;
  return page.toString();
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

/** U+00A0 inside guillemets and before `:`, U+202F before `;?!` and `%`. */
function frenchTypeset(sentence: string): string {
  return sentence
    .replaceAll(' :', '\u00a0:')
    .replaceAll('« ', '«\u00a0')
    .replaceAll(' »', '\u00a0»')
    .replace(/ (?=[;?!%])/g, '\u202f');
}
