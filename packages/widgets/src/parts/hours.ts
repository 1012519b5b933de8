import type { HsdsSchedule, HsdsService, ServiceHit } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { attendingTypes, scheduleRows } from './schedule.js';
import type { SectionOptions } from './section.js';
import { renderText, textLanguage } from './text.js';

/** The hours of a service: a small table of what is structured, then the words as given. `nothing` where none is known. */
export function renderHours(hit: ServiceHit, options: SectionOptions): TemplateResult | typeof nothing {
  const schedules = hit.service.schedules ?? [];
  if (schedules.length === 0) return nothing;
  return html`${
    hit.open === undefined
      ? nothing
      : html`<p class=${hit.open ? 'open-now' : nothing}>${hit.open ? msg('Ouvert maintenant') : msg('Fermé maintenant')}</p>`
  }
  ${attendingTypes(schedules).map((type) => renderTable(schedules, type, options))} ${renderWords(hit.service, options)}`;
}

function renderTable(schedules: readonly HsdsSchedule[], type: string | undefined, { lang }: SectionOptions): unknown {
  const rows = scheduleRows(schedules, type, lang);
  if (rows.length === 0) return nothing;
  return html`<table class="hours">
    <caption class=${type === undefined ? 'visually-hidden' : nothing}>
      ${useLabel(type)}
    </caption>
    <tbody>
      ${rows.map(
        ({ days, times }) =>
          html`<tr>
            <th scope="row">${days}</th>
            <td>${times.map((time) => html`<span>${time}</span>`)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function useLabel(type: string | undefined): string {
  switch (type) {
    case undefined:
      return msg('Heures d’ouverture');
    case 'booking':
      return msg('Pour prendre rendez-vous');
    case 'phone':
      return msg('Au téléphone');
    default:
      return type;
  }
}

/** The words as given, each once: several spans of hours often share them. */
function renderWords({ schedules = [], translations }: HsdsService, { lang, catalogLang }: SectionOptions): unknown {
  const words = new Map<string, string>();
  schedules.forEach(({ description }, index) => {
    if (description !== undefined)
      words.set(description, textLanguage(translations, `schedules[${String(index)}].description`, catalogLang));
  });
  return [...words].map(([text, textLang]) => html`<p class="detail-note">${renderText(text, textLang, lang)}</p>`);
}
