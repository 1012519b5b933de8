import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from './heading.js';
import { isShown } from './lists.js';

/** What every section of the details is told. */
export interface SectionOptions {
  /** Level of the section's heading, 2 to 6. */
  headingLevel: number;
  lang: string;
  /** The language of the catalog. */
  catalogLang: string;
}

/** A titled section of the details; nothing where it has no content. */
export function renderSection(title: string, content: unknown, headingLevel: number): TemplateResult | typeof nothing {
  if (!isShown(content)) return nothing;
  return html`<section class="detail">
    ${renderHeading(headingLevel, title, { className: 'detail-title' })}
    <div class="detail-body">${content}</div>
  </section>`;
}
