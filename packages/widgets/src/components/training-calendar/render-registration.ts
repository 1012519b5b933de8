import type { TrainingRegistration } from '@accueil/sdk';
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { detailIcon } from '../../parts/detail-icons.js';
import { renderLink, renderList, renderNotes, renderPairs, renderParagraph } from '../../parts/lists.js';
import { periodLabel } from '../../parts/period.js';
import { hostLabel, mailHref, safeUrl } from '../../parts/safe-url.js';
import { telHref } from '../../parts/tel-href.js';
import { renderOwnName } from '../../parts/text.js';
import { formatCount } from '../../strings/plural.js';
import { isOff } from './session-state.js';
import type { CalendarView, OpenTraining } from './training-calendar.types.js';

/** Each way to register, and the places left; of what no way is known, where to ask. Nothing for what is over or will not take place. */
export function renderRegistration({ session, training }: OpenTraining, { lang, today }: CalendarView): unknown {
  if (session !== undefined && isOff(session)) return nothing;
  const { maximumAttendeeCapacity: most, registration, remainingAttendeeCapacity: left } = session?.instance ?? {};
  const own = registration ?? training.registration ?? [];
  const ways = own.length > 0 ? own : [{ url: training.url, email: training.email }].filter(({ url, email }) => url ?? email);
  const places =
    left === undefined ? '' : [left, most].flatMap((count) => (count === undefined ? [] : formatCount(count, lang))).join(' / ');
  return [
    session?.room === 'full' ? renderParagraph(msg('Il n’y a plus de place. Vous pouvez demander s’il y a une liste d’attente.')) : nothing,
    renderPairs([[msg('Places libres'), places === '' ? '' : html`<bdi>${places}</bdi>`]]),
    renderList(
      ways.map((way) => renderWay(way as TrainingRegistration, own.length > 0, lang, today)),
      'contacts',
    ),
  ];
}

/** One way: the page, the mail or the number, whether registration is open, and what else is said of it. */
function renderWay(way: TrainingRegistration, isRegistration: boolean, lang: string, today: string): unknown {
  const { description, email, telephone, url, validFrom, validThrough } = way;
  const web = safeUrl(url);
  const mail = mailHref(email);
  const tel = telephone === undefined ? undefined : telHref({ number: telephone }, 'CA');
  const link = (href: string | undefined, words: string) => {
    const shown = html`<bdi dir="ltr">${words}</bdi>`;
    return href === undefined ? shown : html`<a href=${href}>${shown}</a>`;
  };
  return html`${detailIcon(web ? 'external' : mail ? 'mail' : tel ? 'phone' : 'info')}
    <span>
      ${web === undefined ? nothing : renderLink(url, isRegistration ? msg('Page d’inscription') : msg('Page de l’activité'))}
      ${email === undefined ? nothing : link(mail, email)} ${telephone === undefined ? nothing : link(tel, telephone)}
      ${renderNotes([web && html`<bdi dir="ltr">${hostLabel(web)}</bdi>`, description === undefined ? nothing : renderOwnName(description), openLabel(validFrom, validThrough, lang, today)])}
    </span>`;
}

/** From when to when one can register, in words; that it is over, where it is. */
function openLabel(from: string | undefined, through: string | undefined, lang: string, today: string): string {
  if (through !== undefined && through.slice(0, 10) < today) return msg('Les inscriptions sont terminées');
  return periodLabel({ valid_from: from?.slice(0, 10), valid_to: through?.slice(0, 10) }, lang);
}
