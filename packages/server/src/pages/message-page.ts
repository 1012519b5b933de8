import { createHash } from 'node:crypto';
import { pageHeaders } from '../http/security-headers.js';

const STYLE = [
  ':root{color-scheme:light dark}',
  'body{max-width:36em;margin:12vh auto;padding:0 1.25em;font:1.06em/1.55 system-ui,sans-serif}',
  'h1{font-size:1.6em;line-height:1.2}',
  'code{display:block;padding:.7em .9em;border:1px solid;border-radius:.4em}',
].join('');
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** A page the server writes itself: what happened, and what to do, in plain words. */
export interface MessagePage {
  status: 400 | 404 | 405 | 500 | 503;
  title: string;
  paragraphs: readonly string[];
  /** A command that mends it. */
  command?: string;
}

/** The answer that shows a message; every string is escaped. */
export function respondMessage(page: MessagePage): Response {
  const html = `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(page.title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escapeHtml(page.title)}</h1>
${page.paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n')}
${page.command === undefined ? '' : `<code>${escapeHtml(page.command)}</code>`}
<p><a href="/">Retour aux exemples</a></p></main></body></html>
`;
  return new Response(html, {
    status: page.status,
    headers: { ...pageHeaders({ style: STYLE_HASH }), 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
