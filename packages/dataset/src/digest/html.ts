import { html } from 'hono/html';
import { longDate } from '../report/dates.js';
import { standalonePage, typesetOf, type Markup, type Typeset } from '../report/html-page.js';
import { DIGEST_STYLE } from './html-style.js';
import { gapDetails, gapNeeds, gapStates, gapWhere, recordDetails, serviceLine, type DigestContext } from './sentences.js';
import { DIGEST_CHANGES, GAP_CHANGES, type DigestChange, type DigestRecord, type GapChange } from './types.js';

/** Changes that need no more than a line. */
const SHORT: readonly DigestChange[] = ['assured', 'changed'];

interface PageContext extends DigestContext {
  typeset: Typeset;
}

/** The digest as one page to print and bring to the meeting: no script, nothing asked of the network. Everything is escaped. Pure. */
export async function digestPage(given: DigestContext, licence: string): Promise<string> {
  const { digest, words } = given;
  const context = { ...given, typeset: typesetOf(digest.lang) };
  const { typeset } = context;
  const title = typeset(words.title(digest.region.name));
  const { steward } = digest.region;
  const between = words.between(longDate(digest.since.day, digest.lang), longDate(digest.today.day, digest.lang));
  const isQuiet = digest.records.length === 0 && (digest.gaps ?? []).length === 0;
  const body = html`<header>
      <h1>${title}</h1>
      <p>${typeset(between)} ${steward ?? ''}</p>
    </header>
    ${digest.unread.length > 0 ? html`<p class="alarm">${typeset(words.unread(digest.unread))}</p>` : ''} ${figures(context)}
    ${contents(context)} ${isQuiet ? html`<p>${typeset(words.nothing)}</p>` : ''} ${gapSection(context)}
    ${DIGEST_CHANGES.map((change) => recordSection(change, context))} ${agedSection(context)} ${unverifiedSection(context)}
    <footer>
      <h2 class="small">${words.headings.method}</h2>
      <ul>
        ${words.method(digest.rules).map((sentence) => html`<li>${typeset(sentence)}</li>`)}
        <li>${typeset(words.licence(licence))}</li>
      </ul>
    </footer>`;
  return standalonePage({ lang: digest.lang, title, style: DIGEST_STYLE, body });
}

function figures({ digest, words, typeset }: PageContext): Markup {
  const { records, gaps } = digest.counts;
  const numbers = {
    opened: gaps.opened,
    closed: gaps.closed,
    added: records.added,
    shut: records.closed + records.suspended + records.replaced,
    assured: records.assured,
    unverified: digest.unverified.organizations.length,
  };
  const shown = Object.entries(numbers) as [keyof typeof numbers, number][];
  return html`<ul class="figures">
    ${shown.map(
      ([name, count]) =>
        html`<li><b>${count.toLocaleString(`${digest.lang}-CA`)}</b> <span>${typeset(words.figures[name](count))}</span></li>`,
    )}
  </ul>`;
}

function contents({ digest, words }: PageContext): Markup {
  const { records } = digest.counts;
  const parts: [string, string][] = [
    ['gaps', words.headings.gaps],
    ...DIGEST_CHANGES.filter((change) => records[change] > 0).map((change): [string, string] => [
      change,
      words.records[change](records[change]),
    ]),
    ...(digest.aged.length > 0 ? [['aged', words.headings.aged] as [string, string]] : []),
    ...(digest.unverified.organizations.length > 0 ? [['unverified', words.headings.unverified] as [string, string]] : []),
  ];
  return html`<nav aria-label="${words.contents}">
    <ul>
      ${parts.map(([id, heading]) => html`<li><a href="#${id}">${heading}</a></li>`)}
    </ul>
  </nav>`;
}

function gapSection(context: PageContext): Markup {
  const { digest, words, typeset } = context;
  const { gaps } = digest;
  const some = GAP_CHANGES.flatMap((kind) => {
    const changes = (gaps ?? []).filter((change) => change.kind === kind);
    return changes.length === 0
      ? []
      : html`<h3 class="kind">${words.gaps[kind](changes.length)}</h3>
          <ul class="told ${kind}">
            ${changes.map((change) => gapItem(change, context))}
          </ul>`;
  });
  const said = gaps ? (some.length > 0 ? words.gapsLede : words.noGaps) : words.notCompared;
  return html`<section id="gaps">
    <h2>${words.headings.gaps}</h2>
    <p class="soft">${typeset(said)}</p>
    ${some}
  </section>`;
}

function gapItem(change: GapChange, context: PageContext): Markup {
  const { typeset } = context;
  const [was, is] = gapStates(change, context);
  return html`<li>
    <p><b>${gapNeeds(change, context)}</b> <span class="soft">${typeset(gapWhere(change, context))}</span></p>
    <p class="states"><span class="soft">${typeset(was)}</span> <span>→</span> <span class="now">${typeset(is)}</span></p>
    ${lines(gapDetails(change, context), typeset)}
  </li>`;
}

function recordSection(change: DigestChange, context: PageContext): Markup {
  const { digest, words } = context;
  const records = digest.records.filter(({ changes }) => changes.includes(change));
  if (records.length === 0) return html``;
  return html`<section id="${change}">
    <h2>${words.records[change](records.length)}</h2>
    <ul class="told${SHORT.includes(change) ? ' two' : ''}">
      ${records.map((record) => recordItem(record, change, context))}
    </ul>
  </section>`;
}

function recordItem(record: DigestRecord, change: DigestChange, context: PageContext): Markup {
  const { words, typeset } = context;
  const kind = words.kinds[record.kind];
  const of = record.organization === undefined ? kind : `${kind}, ${record.organization}`;
  return html`<li>
    <p><b>${record.name}</b> <span class="soft">${of}</span></p>
    ${lines(recordDetails(record, change, context), typeset)}
  </li>`;
}

function agedSection({ digest, words, typeset }: PageContext): Markup {
  if (digest.aged.length === 0) return html``;
  return html`<section id="aged">
    <h2>${words.headings.aged}</h2>
    <p class="soft">${typeset(words.aged(digest.aged.length))}</p>
    <ul class="only">
      ${digest.aged.map((service) => html`<li>${serviceLine(service)}</li>`)}
    </ul>
  </section>`;
}

function unverifiedSection({ digest, words, typeset }: PageContext): Markup {
  const { organizations, services } = digest.unverified;
  if (organizations.length === 0) return html``;
  return html`<section class="page" id="unverified">
    <h2>${words.headings.unverified}</h2>
    <p class="soft">${typeset(words.unverified(organizations.length, services))}</p>
    <ul class="only">
      ${organizations.map(({ name }) => html`<li>${name}</li>`)}
    </ul>
  </section>`;
}

function lines(sentences: readonly string[], typeset: Typeset): Markup {
  return sentences.length === 0
    ? html``
    : html`<ul>
        ${sentences.map((sentence) => html`<li>${typeset(sentence)}</li>`)}
      </ul>`;
}
