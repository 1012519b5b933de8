import { html } from 'hono/html';
import { groupBy } from './group.js';
import type { PageContext } from './html.js';
import type { Markup } from './html-page.js';
import { FINDING_KINDS, type Finding, type FindingKind, type LanguageSummary, type OrganizationSummary } from './types.js';

/** Kinds most records share: counted for an organization, not listed one by one. */
const COUNTED: ReadonlySet<FindingKind> = new Set(['never-assured', 'roles-derived', 'assured-old', 'seen-old', 'unsourced']);

/** How much of the texts each language has. */
export function languageSection({ report, words, typeset }: PageContext): Markup {
  if (report.languages.length === 0) return html``;
  const names = new Intl.DisplayNames(`${report.lang}-CA`, { type: 'language' });
  const row = (summary: LanguageSummary): Markup => {
    const { lang, texts, human, machine, missing, records } = summary;
    const width = (part: number): string => (texts === 0 ? '0' : ((part * 100) / texts).toFixed(1));
    return html`<tr role="row">
      <th role="rowheader" scope="row">${names.of(lang) ?? lang}</th>
      ${[
        [human, words.columns.human] as const,
        [machine, words.columns.machine] as const,
        [missing, words.columns.missing] as const,
        [records.length, words.columns.records] as const,
      ].map(([count, label]) => html`<td role="cell" class="num" data-label="${label}">${count.toLocaleString(`${report.lang}-CA`)}</td>`)}
      <td role="cell" class="bar">
        <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect class="full" width="100" height="6" />
          <rect width="${width(human + machine)}" height="6" />
          <rect class="human" width="${width(human)}" height="6" />
        </svg>
      </td>
    </tr>`;
  };
  const { language, human, machine, missing, records } = words.columns;
  return html`<section id="languages">
    <h2>${words.headings.languages}</h2>
    <table class="lists cards" role="table">
      <caption>
        ${typeset(words.captions.languages)}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${language}</th>
          ${[human, machine, missing, records].map((label) => html`<th role="columnheader" scope="col" class="num">${label}</th>`)}
          <td role="cell"></td>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${report.languages.map(row)}
      </tbody>
    </table>
  </section>`;
}

/** What the web answered. */
export function linkSection({ report, words, typeset }: PageContext): Markup {
  if (!report.links) return html``;
  const { checked, states, results } = report.links;
  const table = html`<table class="lists">
    <caption>
      ${words.captions.links}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.columns.address}</th>
        <th scope="col">${words.columns.answer}</th>
      </tr>
    </thead>
    <tbody>
      ${results.map(
        ({ url, state, status, to, detail }) =>
          html`<tr>
            <td><a href="${url}" rel="noreferrer">${url}</a></td>
            <td>
              ${words.linkStates[state]}${
                state === 'moved' ? html` → <a href="${to ?? ''}" rel="noreferrer">${to ?? ''}</a>` : ` ${detail ?? status ?? ''}`
              }
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
  return html`<section id="links">
    <h2>${words.headings.links}</h2>
    <p>${typeset(words.links(checked, states.ok))}</p>
    ${results.length > 0 ? table : ''}
  </section>`;
}

/** What each organization's file asks for, those that touch most people first. */
export function organizationSection({ report, words, typeset }: PageContext): Markup {
  const byOrganization = groupBy(report.findings, ({ record }) => record.organization);
  const isOnlyCounted = ({ findings }: OrganizationSummary): boolean =>
    (Object.keys(findings) as FindingKind[]).every((kind) => COUNTED.has(kind));
  const others = report.organizations.filter(isOnlyCounted);
  const blocks = report.organizations
    .filter((organization) => !isOnlyCounted(organization))
    .map(({ key, name, file, email, services }) => {
      const findings = byOrganization.get(key) ?? [];
      const counted = FINDING_KINDS.filter((kind) => COUNTED.has(kind)).flatMap((kind) => {
        const count = findings.filter((finding) => finding.kind === kind).length;
        return count === 0 ? [] : [words.blanket(kind, count)];
      });
      return html`<section class="org">
        <h3>${name}</h3>
        <p class="small soft">
          ${services > 0 ? `${words.services(services)} · ` : ''}<code>${file}</code>${email === undefined ? '' : html` · <a href="mailto:${email}">${email}</a>`}
        </p>
        <ul>
          ${findings.filter(({ kind }) => !COUNTED.has(kind)).map((finding) => item(finding, words, typeset))}${
            counted.length > 0 ? html`<li class="soft">${typeset(capital(counted.join(', ')))}.</li>` : ''
          }
        </ul>
      </section>`;
    });
  if (report.organizations.length === 0) return html``;
  const only = html`<h3 class="sub">${words.headings.only}</h3>
    <ul class="only">
      ${others.map(({ name, file }) => html`<li>${name} <code>${file}</code></li>`)}
    </ul>`;
  return html`<section class="page" id="organizations">
    <h2>${words.headings.organizations}</h2>
    ${blocks.length > 0 ? html`<div class="orgs">${blocks}</div>` : ''}${others.length > 0 ? only : ''}
  </section>`;
}

/** Trainings: they belong to no organization's file. */
export function otherSection({ report, words, typeset }: PageContext): Markup {
  const findings = report.findings.filter(({ record }) => record.organization === undefined);
  if (findings.length === 0) return html``;
  return html`<section id="trainings">
    <h2>${words.headings.trainings}</h2>
    <div class="orgs">
      ${[...groupBy(findings, ({ record }) => record.file)].map(
        ([file, own]) =>
          html`<section class="org">
            <h3>${own[0]?.record.name ?? ''}</h3>
            <p class="small soft"><code>${file}</code></p>
            <ul>
              ${own.map((finding) => item(finding, words, typeset, false))}
            </ul>
          </section>`,
      )}
    </div>
  </section>`;
}

function item(
  { kind, record, detail, answer }: Finding,
  words: PageContext['words'],
  typeset: PageContext['typeset'],
  isNamed = true,
): Markup {
  const isOwn = record.kind === 'organization';
  const found = words.detail(kind, detail, answer);
  const said = [...(found === '' ? [] : [typeset(found)]), ...(isOwn ? [] : [words.line(record.line)])].join(' · ');
  return html`<li>
    <span class="tag">${typeset(words.kinds[kind])}</span> ${isNamed && !isOwn ? `${record.name} ` : ''}<span class="soft">${said}</span>
  </li>`;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);
}
