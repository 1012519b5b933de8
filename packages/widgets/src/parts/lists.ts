import { html, nothing } from 'lit';
import { safeUrl } from './safe-url.js';

/** Whether there is anything to show; of several parts, whether any of them has. */
export function isShown(content: unknown): boolean {
  return Array.isArray(content) ? content.some(isShown) : content !== nothing && content !== undefined && content !== '';
}

/** A paragraph; nothing where it has no content. */
export function renderParagraph(content: unknown, className?: string): unknown {
  return isShown(content) ? html`<p class=${className ?? nothing}>${content}</p>` : nothing;
}

/** What there is of the items as a list: one a line, or `inline-list`; nothing where there is none. */
export function renderList(items: readonly unknown[], className = 'plain'): unknown {
  const shown = items.filter(isShown);
  return shown.length === 0
    ? nothing
    : html`<ul class=${className}>
        ${shown.map((item) => html`<li>${item}</li>`)}
      </ul>`;
}

/** Soft words after a fact, those that are known; nothing where none is. */
export function renderNotes(notes: readonly unknown[]): unknown {
  const shown = notes.filter(isShown);
  return shown.length === 0 ? nothing : html`<span class="contact-notes">${shown.map((note) => html`<span>${note}</span>`)}</span>`;
}

/** Facts under labels of their own, those that are known; nothing where none is. */
export function renderPairs(pairs: readonly (readonly [label: unknown, content: unknown])[]): unknown {
  const shown = pairs.filter(([, content]) => isShown(content));
  return shown.length === 0
    ? nothing
    : html`<dl class="pairs">
        ${shown.map(
          ([label, content]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${content}</dd>
            </div>`,
        )}
      </dl>`;
}

/** Words that lead to a page of another site; the words alone where the address is none. */
export function renderLink(address: string | undefined, words: unknown): unknown {
  const url = safeUrl(address);
  return url === undefined ? words : html`<a href=${url.href} rel="noopener noreferrer">${words}</a>`;
}
