import { html } from 'hono/html';
import type { MessageLanguage } from '../messages/types.js';
import type { OrganizationReading, RecordSummary } from './summary.js';
import { REMIND_WORDS, type RemindWords } from './words.js';

/** What a message says beside the records. */
export interface MessageContext {
  /** Name of the region, by language. */
  region: Record<MessageLanguage, string>;
  steward?: string;
  /** Page of the organization in each language, where it has one. */
  pages?: Partial<Record<MessageLanguage, string>>;
  /** Form to correct a record, where there is one. */
  form?: string;
}

/** A message in its two forms. */
export interface MessageBody {
  subject: string;
  text: string;
  html: string;
}

/** A piece of a message: a line is cut nowhere, so that an address stays whole. */
type Block =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'facts'; facts: RecordSummary['facts']; colon: string }
  | { kind: 'rule' };

/** The message that asks an organization to read over what we publish of it, in its languages one after the other. Pure. */
export async function writeMessage(
  readings: readonly (readonly [MessageLanguage, OrganizationReading])[],
  context: MessageContext,
): Promise<MessageBody> {
  const blocks = readings.flatMap(([lang, reading], index): Block[] => [
    ...(index > 0 ? [{ kind: 'rule' } as const] : []),
    ...(readings.length > 1 ? [{ kind: 'paragraph', text: REMIND_WORDS[lang].otherLanguage } as const] : []),
    ...blocksOf(reading, lang, context),
  ]);
  const [first] = readings;
  const subject = first ? REMIND_WORDS[first[0]].subject(first[1].organization.name) : '';
  return {
    // One line, whatever a name holds: a header must never begin inside another.
    subject: subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim(),
    text: `${blocks.map(textOf).join('\n\n')}\n`,
    html: await pageOf(blocks, first?.[0] ?? 'fr', subject),
  };
}

function blocksOf({ organization, services }: OrganizationReading, lang: MessageLanguage, context: MessageContext): Block[] {
  const words = REMIND_WORDS[lang];
  const region = context.region[lang];
  const page = context.pages?.[lang];
  const missing = [organization, ...services].flatMap(({ name, gaps }) => gaps.map((gap) => `${name}${words.colon}${words.gaps[gap]}`));
  const records: Block[] = services.flatMap((service): Block[] => recordBlocks(service, words));
  return [
    { kind: 'paragraph', text: words.hello },
    { kind: 'paragraph', text: words.intro(region, organization.name) },
    { kind: 'paragraph', text: words.why },
    { kind: 'heading', level: 2, text: words.todo },
    {
      kind: 'list',
      items: [
        words.allTrue,
        words.changed,
        ...(context.form === undefined ? [] : [words.form(context.form)]),
        ...(page === undefined ? [] : [words.page(page)]),
      ],
    },
    ...(missing.length > 0 ? [{ kind: 'heading', level: 2, text: words.missing } as const, { kind: 'list', items: missing } as const] : []),
    { kind: 'heading', level: 2, text: words.published },
    ...recordBlocks(organization, words),
    ...(records.length > 0 ? [{ kind: 'heading', level: 2, text: words.services(services.length) } as const] : []),
    ...records,
    { kind: 'paragraph', text: closing(words, context, region) },
  ];
}

function closing(words: RemindWords, { steward }: MessageContext, region: string): string {
  return `${words.thanks}\n${words.signature(steward, region)}`;
}

function recordBlocks({ name, facts }: RecordSummary, { colon }: RemindWords): Block[] {
  return [
    { kind: 'heading', level: 3, text: name },
    { kind: 'facts', facts, colon },
  ];
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? `${block.text.toLocaleUpperCase()}\n${'-'.repeat(Math.min(block.text.length, 60))}` : `# ${block.text}`;
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'facts':
      return block.facts.map(([label, value]) => `  ${label}${block.colon}${value}`).join('\n');
    case 'rule':
      return '='.repeat(60);
  }
}

async function pageOf(blocks: readonly Block[], lang: MessageLanguage, title: string): Promise<string> {
  const parts = blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return block.level === 2 ? html`<h2>${block.text}</h2>` : html`<h3>${block.text}</h3>`;
      case 'paragraph':
        return html`<p>${block.text.split('\n').map((line, index) => html`${index > 0 ? html`<br />` : ''}${line}`)}</p>`;
      case 'list':
        return html`<ul>
          ${block.items.map((item) => html`<li>${linked(item)}</li>`)}
        </ul>`;
      case 'facts':
        return html`<ul>
          ${block.facts.map(([label, value]) => html`<li>${label}${block.colon}<strong>${linked(value)}</strong></li>`)}
        </ul>`;
      case 'rule':
        return html`<hr />`;
    }
  });
  const page = await html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
      </head>
      <body>
        ${parts}
      </body>
    </html>`;
  return page.toString();
}

/** Addresses of the web become links; the rest stays text. */
function linked(text: string): unknown[] {
  return text.split(/(https?:\/\/[^\s<>"()]+)/).map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part));
}
