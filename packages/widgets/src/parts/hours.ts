import type { HsdsSchedule, Translations } from '@accueil/sdk';
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { formatDate } from './dates.js';
import { isShown, renderLink, renderList, renderParagraph } from './lists.js';
import { textsOf } from './record-text.js';
import { scheduleGroups, type ScheduleGroup } from './schedule.js';
import type { SectionOptions } from './section.js';

/** What has hours: a service, a place. */
interface Open {
  schedules?: HsdsSchedule[];
  translations?: Translations;
}

/** The hours of a record: a small table of each use and season with what holds for it, then the words as given. */
export function renderHours(record: Open, options: SectionOptions): unknown {
  const { schedules = [] } = record;
  const groups = scheduleGroups(schedules, options.lang);
  const titles = groups.map(({ period, type }) => [useLabel(type), period].filter(Boolean).join(' · '));
  return [
    // A title is read by all, and shown where it tells hours apart.
    groups.map((group, index) => renderGroup(group, titles[index] ?? '', new Set(titles).size > 1 && titles[index] !== titles[index - 1])),
    renderWords(record, schedules, options),
  ];
}

function renderGroup({ conditions, period, rows }: ScheduleGroup, title: string, isTold: boolean): unknown {
  const notes = renderList(conditions, 'inline-list conditions');
  // Hours in words only stand below, all together: alone, their title would announce nothing.
  if (rows.length === 0) return [period === '' && !isShown(notes) ? nothing : renderParagraph(html`<b>${title}</b>`), notes];
  return html`<div>
    <table class="hours">
      <caption class=${isTold || period !== '' ? nothing : 'visually-hidden'}>
        ${title}
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
    </table>
    ${notes}
  </div>`;
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

/** The words as given, each once: several spans of hours often share them; then the page that keeps them up to date, and when they were seen. */
function renderWords(record: Open, schedules: readonly HsdsSchedule[], options: SectionOptions): unknown {
  const text = textsOf(record, options);
  const words = new Map<string, unknown>();
  const add = (raw: string | undefined, shown: unknown) => raw !== undefined && words.set(raw, shown);
  schedules.forEach(({ date_seen, description, notes, schedule_link }, index) => {
    const date = formatDate(date_seen ?? '', options.lang);
    add(description, text(description, 'schedules', index, 'description'));
    add(notes, text(notes, 'schedules', index, 'notes'));
    add(schedule_link, renderLink(schedule_link, msg('Heures tenues à jour')));
    add(date_seen, msg(str`Heures vues\u00A0: ${date}`));
  });
  return [...words.values()].map((word) => renderParagraph(word, 'detail-note'));
}
