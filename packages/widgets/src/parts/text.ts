import type { HighlightPart, Translations } from '@accueil/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { direction } from '../strings/languages.js';

/** The language a member of a record is really in: what its translations say, else the catalog's. BCP 47. */
export function textLanguage(translations: Translations | undefined, member: string, catalogLang: string): string {
  return translations?.[member]?.lang ?? catalogLang;
}

/** Text of a record, marked with its language and direction where they are not the interface's. */
export function renderText(text: unknown, textLang: string, interfaceLang: string): unknown {
  return textLang === interfaceLang ? text : html`<span lang=${textLang} dir=${direction(textLang)}>${text}</span>`;
}

/** Text whose language nobody names (an organization's name, an address): its own letters say its direction. */
export function renderOwnName(text: string): TemplateResult {
  return html`<bdi>${text}</bdi>`;
}

/** A text with the words the query matched marked; the text itself where nothing matched. */
export function renderHighlighted(text: string | undefined, parts: readonly HighlightPart[] | undefined): unknown {
  if (text === undefined) return nothing;
  // Parts that do not spell the text are another version of it: the text is what counts.
  if (parts === undefined || parts.map((part) => part.text).join('') !== text) return text;
  return parts.map((part) => (part.match ? html`<mark>${part.text}</mark>` : part.text));
}
