import { html, nothing, type TemplateResult } from 'lit';

/** How a heading differs from a plain one. */
export interface HeadingOptions {
  className?: string;
  id?: string;
  /** `-1` lets a script move focus to it. */
  tabindex?: '-1';
  part?: string;
}

/** A heading of a level from 2 to 6, so that an element fits the outline of the page it stands in. Other levels are clamped. */
export function renderHeading(level: number, content: unknown, options: HeadingOptions = {}): TemplateResult {
  const { className: name = nothing, id = nothing, tabindex = nothing, part = nothing } = options;
  if (level >= 6) return html`<h6 class=${name} id=${id} part=${part} tabindex=${tabindex}>${content}</h6>`;
  if (level >= 5) return html`<h5 class=${name} id=${id} part=${part} tabindex=${tabindex}>${content}</h5>`;
  if (level >= 4) return html`<h4 class=${name} id=${id} part=${part} tabindex=${tabindex}>${content}</h4>`;
  if (level >= 3) return html`<h3 class=${name} id=${id} part=${part} tabindex=${tabindex}>${content}</h3>`;
  return html`<h2 class=${name} id=${id} part=${part} tabindex=${tabindex}>${content}</h2>`;
}
