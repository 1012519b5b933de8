import { MESSAGE_LANGUAGES, type MessageLanguage } from '../messages/types.js';
import { absoluteAddress, pagePath } from '../pages/addresses.js';
import type { Freshness } from '../report/findings.js';
import { wordsOf } from '../report/records.js';
import { withoutDrafts } from '../validate/drafts.js';
import type { RegionData } from '../validate/parse-region.js';
import type { OrganizationFile } from '../validate/schema/organization.js';
import { composeMessage, parseAddress, type ComposedMessage, type MailAddress } from './compose.js';
import { writeMessage, type MessageContext } from './message.js';
import { readOver, speaks, toRemind } from './summary.js';

/** What reminders are made with. */
export interface PrepareOptions extends Freshness {
  /** Languages of each message. Default: French, then English where the organization's record has any. */
  langs?: readonly MessageLanguage[];
  /** Keys of the only organizations to ask. Default: all that have something to assure. */
  only?: readonly string[];
  from?: MailAddress;
  /** Date of the messages. */
  date: Date;
  /** Where the region's pages are served, ending with `/`. */
  baseUrl?: string;
  /** Page with a form to correct a record. */
  form?: string;
}

/** A message made for one organization. */
export interface Reminder {
  organization: string;
  to: MailAddress;
  message: ComposedMessage;
}

/** An organization that no message can reach: how else to reach it. */
export interface Unreachable {
  organization: string;
  name: string;
  phones: string[];
  website?: string;
}

export interface PreparedReminders {
  reminders: Reminder[];
  withoutEmail: Unreachable[];
}

/** Makes the messages of everyone who has something to assure, in the order of keys. Reads no clock; touches nothing. */
export async function prepareReminders(files: RegionData, options: PrepareOptions): Promise<PreparedReminders> {
  // What is not published asks nothing of anybody.
  const data = withoutDrafts(files);
  const due = toRemind(data, options).filter(({ key }) => options.only === undefined || options.only.includes(key));
  const prepared: PreparedReminders = { reminders: [], withoutEmail: [] };
  for (const organization of due) {
    const name = wordsOf(organization.name, data.defaultLocale, data.defaultLocale);
    const address = addressOf(organization);
    if (address === undefined) prepared.withoutEmail.push(unreachable(organization, name));
    else {
      const to: MailAddress = { name: oneLine(name), address };
      prepared.reminders.push({ organization: organization.key, to, message: await makeMessage(organization, to, data, options) });
    }
  }
  return prepared;
}

/** The organization's mailbox, else the first of its services'. */
function addressOf(organization: OrganizationFile): string | undefined {
  const addresses = [organization.email, ...(organization.services ?? []).map(({ email }) => email)];
  const known = addresses.find((address) => address !== undefined && parseAddress(address) !== undefined);
  return known === undefined ? undefined : parseAddress(known)?.address;
}

async function makeMessage(
  organization: OrganizationFile,
  to: MailAddress,
  data: RegionData,
  options: PrepareOptions,
): Promise<ComposedMessage> {
  const region = data.region?.value;
  const { langs = speaks(organization, 'en') ? ['fr', 'en'] : ['fr'] } = options;
  const nameIn = (lang: string): string => (region ? wordsOf(region.name, lang, data.defaultLocale) : '');
  const context: MessageContext = {
    region: { fr: nameIn('fr'), en: nameIn('en') },
    ...(region?.steward === undefined ? {} : { steward: region.steward }),
    ...(options.form === undefined ? {} : { form: options.form }),
    ...(options.baseUrl === undefined ? {} : { pages: pagesOf(organization.key, options.baseUrl, data.locales) }),
  };
  const readings = langs.map((lang) => [lang, readOver(organization, data, lang, options)] as const);
  return composeMessage(await writeMessage(readings, context), {
    ...(options.from ? { from: options.from } : {}),
    to,
    ...(region?.email === undefined ? {} : { replyTo: region.email }),
    date: options.date,
  });
}

function pagesOf(key: string, baseUrl: string, locales: readonly string[]): Partial<Record<MessageLanguage, string>> {
  const region = { baseUrl, pageLanguages: locales };
  return Object.fromEntries(
    MESSAGE_LANGUAGES.flatMap((lang) => {
      const address = absoluteAddress(region, lang, pagePath('organizations', key));
      return address === undefined ? [] : [[lang, address] as const];
    }),
  );
}

function unreachable({ key, phones, website }: OrganizationFile, name: string): Unreachable {
  return {
    organization: key,
    name,
    phones: (phones ?? []).map(({ number, extension }) => (extension === undefined ? number : `${number}, ${extension}`)),
    ...(website === undefined ? {} : { website }),
  };
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
