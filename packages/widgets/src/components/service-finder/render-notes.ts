import { msg } from '@lit/localize';
import { html } from 'lit';
import { unreadableCount } from './extras-strings.js';
import type { FinderView } from './service-finder.types.js';

/** Said once, quietly, under the list: what could not be read, and the language the records are in. */
export function renderNotes(view: FinderView): unknown {
  const { problems, catalogLang } = view.state;
  const notes: string[] = [];
  const unreadable = new Set(problems.flatMap(({ record, path }) => record ?? path ?? [])).size;
  if (unreadable > 0) notes.push(unreadableCount(unreadable, view.lang));
  if (view.reference.terms.length > 0 && view.reference.territories.length === 0) {
    notes.push(msg('Les lieux n’ont pas pu être chargés\u00A0: on ne peut pas choisir sa municipalité pour le moment.'));
  }
  if (catalogLang !== undefined && catalogLang !== view.lang) {
    notes.push(msg('Les fiches ne sont pas encore offertes dans votre langue.'));
  }
  return notes.map((note) => html`<p class="note soft">${note}</p>`);
}
