import type { HsdsService } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { html } from 'lit';
import { formatCount } from '../strings/plural.js';
import { formatDate } from './dates.js';
import { isShown, renderLink, renderList, renderNotes, renderPairs, renderParagraph } from './lists.js';
import { textsOf } from './record-text.js';
import type { SectionOptions } from './section.js';

/** How a service is had: how long people wait, what to bring, the places left and when they were counted, then how to apply. */
export function renderAccess(service: HsdsService, options: SectionOptions): unknown {
  const { application_process, capacities = [], required_documents = [], wait_time } = service;
  const text = textsOf(service, options);
  const count = (number: number) => formatCount(number, options.lang);
  const documents = required_documents.map(({ document, uri }, index) =>
    renderLink(uri, text(document, 'required_documents', index, 'document')),
  );
  const places = capacities.map(({ available, description, maximum, unit, updated }, index) => {
    const date = formatDate(updated, options.lang);
    const counted = maximum === undefined ? count(available) : `${count(available)} / ${count(maximum)}`;
    return html`${text(unit, 'capacities', index, 'unit')} : <b><bdi>${counted}</bdi></b> ${renderNotes([
        text(description, 'capacities', index, 'description'),
        msg(str`en date du ${date}`),
      ])}`;
  });
  const before = renderPairs([
    [msg('Attente'), text(wait_time, 'wait_time')],
    [msg('Documents à apporter'), renderList(documents, 'bullets')],
    [msg('Places libres'), renderList(places)],
  ]);
  const apply = text(application_process, 'application_process');
  // Alone, how to apply is what the section's own title announces.
  return isShown(before) ? [before, renderPairs([[msg('Démarche'), apply]])] : renderParagraph(apply);
}
