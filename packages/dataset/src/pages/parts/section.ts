import { markup, type Content, type Markup } from '../markup.js';

/** A titled part of a page; nothing where it has no content. */
export function section(title: string, ...contents: Content[]): Markup | undefined {
  const shown = contents.filter(
    (content) => content !== undefined && content !== false && !(Array.isArray(content) && content.length === 0),
  );
  return shown.length === 0 ? undefined : markup`<section><h2>${title}</h2><div>${shown}</div></section>\n`;
}

/** A paragraph; nothing where it has no content. */
export function paragraph(content: Content, className?: string): Markup | undefined {
  if (content === undefined || content === false) return undefined;
  return className === undefined ? markup`<p>${content}</p>` : markup`<p class="${className}">${content}</p>`;
}
