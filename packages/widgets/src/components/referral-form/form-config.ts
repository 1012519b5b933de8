import type { ReferralNotice } from '@accueil/sdk';
import { mailHref, safeUrl } from '../../parts/safe-url.js';

/** What an embedder writes on the element, as it came. */
export interface NoticeAttributes {
  collector: string;
  officer: string;
  officerContact: string;
  retentionDays: string;
  outsideQuebec: string;
  recipients: string;
  policy: string;
  /** Days the relay keeps what is sealed, where it has said so: the notice may not say fewer. */
  relayDays?: number | undefined;
  /** Set by script: goes before the attributes. */
  notice?: Partial<ReferralNotice> | undefined;
}

/** The purposes asked where an embedder names none; their words are the interface's own (`notice-words.ts`). */
export const OWN_PURPOSES = ['referral', 'follow-up'] as const;

/** What is to be said before anything is asked; or the attributes that are missing or cannot be used, each with what is expected. */
export type NoticeReading = { notice: ReferralNotice; missing: [] } | { notice?: never; missing: NoticeFault[] };

/** An attribute by its name; what it must hold, for the console. */
export interface NoticeFault {
  attribute: string;
  expected: string;
}

const MOST_DAYS = 730;

/** A contact as a link: an e-mail address, a phone number, or an `https:` page; `undefined` where it is none of these. */
export function contactHref(contact: string): string | undefined {
  const text = contact.trim();
  const page = safeUrl(text);
  if (page) return page.protocol === 'https:' ? page.href : undefined;
  const mail = mailHref(text.replace(/^mailto:/i, ''));
  if (mail) return mail;
  const digits = text.replace(/^tel:/i, '').replace(/[\s().-]/g, '');
  return /^\+?\d{7,15}$/.test(digits) ? `tel:${digits}` : undefined;
}

/**
 * Reads what the law wants said from the element's attributes. Pure; never throws.
 * Source: Access Act, s. 65, and P-39.1, s. 8 (Québec): who collects, why, who receives it, how long, where, whom to ask.
 */
export function readNotice(given: NoticeAttributes): NoticeReading {
  const { notice = {} } = given;
  const missing: NoticeFault[] = [];
  const fault = (attribute: string, expected: string): void => void missing.push({ attribute, expected });

  const collector = (notice.collector ?? given.collector).trim();
  if (collector === '') fault('collector', 'the name of the body that collects');
  const officer = notice.officer ?? { name: given.officer.trim(), contact: given.officerContact.trim() };
  if (officer.name === '') fault('officer', 'the name or title of the privacy officer');
  if (contactHref(officer.contact) === undefined) fault('officer-contact', 'an e-mail address, a phone number or an https: page');
  const retention_days = notice.retention_days ?? Number(given.retentionDays.trim() || Number.NaN);
  if (!Number.isInteger(retention_days) || retention_days < 1 || retention_days > MOST_DAYS) {
    fault('retention-days', `a whole number of days, 1 to ${String(MOST_DAYS)}`);
  }
  const { relayDays = 0 } = given;
  if (retention_days < relayDays) fault('retention-days', `at least ${String(relayDays)}: the relay keeps what is sealed as long as that`);
  const outside_quebec = notice.outside_quebec ?? readOutside(given.outsideQuebec);
  if (outside_quebec === undefined) fault('outside-quebec', '"no", or where it may go');
  const policy = notice.policy ?? given.policy.trim();
  if (policy !== '' && safeUrl(policy)?.protocol !== 'https:') fault('policy', 'an https: address');
  const purposes = notice.purposes ?? OWN_PURPOSES.map((key) => ({ key, text: {}, required: key === 'referral' }));
  if (notice.purposes && !notice.purposes.every(({ key, text }) => key !== '' && (text['fr'] ?? '') !== '')) {
    fault('notice.purposes', 'a key and its words in French, each');
  }
  if (missing.length > 0 || outside_quebec === undefined) return { missing };
  return {
    notice: {
      collector,
      purposes,
      recipients: notice.recipients ?? (given.recipients.trim() === '' ? {} : { fr: given.recipients.trim() }),
      retention_days,
      officer,
      outside_quebec,
      ...(policy === '' ? {} : { policy }),
    },
    missing: [],
  };
}

function readOutside(text: string): ReferralNotice['outside_quebec'] | undefined {
  const said = text.trim();
  if (said === '') return undefined;
  return /^(?:no|non|false)$/i.test(said) ? false : { fr: said };
}
