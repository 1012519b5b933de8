import type { ContactChannel, ReferralConsent, ReferralDraft, ReferralNotice } from '@accueil/sdk';

/** What is typed, as it is typed. Kept through errors, a change of language and a lost network. */
export interface FormValues {
  sender: '' | 'self' | 'professional';
  professionalName: string;
  professionalOrganization: string;
  professionalTelephone: string;
  professionalEmail: string;
  name: string;
  language: string;
  situation: string;
  place: string;
  channel: '' | ContactChannel;
  telephone: string;
  email: string;
  mayLeaveMessage: '' | 'yes' | 'no';
  safeNotes: string;
  needs: readonly string[];
  message: string;
  /** Purposes ticked, each with when (ISO 8601). */
  consents: Readonly<Record<string, string>>;
  /** What no person sees or fills in. */
  website: string;
}

export const EMPTY_VALUES: FormValues = {
  sender: '',
  professionalName: '',
  professionalOrganization: '',
  professionalTelephone: '',
  professionalEmail: '',
  name: '',
  language: '',
  situation: '',
  place: '',
  channel: '',
  telephone: '',
  email: '',
  mayLeaveMessage: '',
  safeNotes: '',
  needs: [],
  message: '',
  consents: {},
  website: '',
};

/** What is wrong with a value. `tooLong`: more than the form takes. */
export type FaultKind = 'missing' | 'phone' | 'email' | 'tooLong';

/** One value to mend, by the name of its field; consents are `consent-KEY`. */
export interface FormFault {
  field: string;
  kind: FaultKind;
}

/** Most characters of each text: names and contacts on one line, notes in a paragraph, what is asked on about a page. */
export const MOST_CHARACTERS: Partial<Record<keyof FormValues, number>> = {
  professionalName: 200,
  professionalOrganization: 200,
  professionalTelephone: 40,
  professionalEmail: 200,
  name: 200,
  telephone: 40,
  email: 200,
  safeNotes: 500,
  message: 3000,
};

const isPhone = (text: string): boolean => (text.match(/\d/g) ?? []).length >= 7 && !/[a-z]{4,}/i.test(text.replace(/poste|ext/gi, ''));
const isEmail = (text: string): boolean => /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"()]{2,}$/.test(text.trim());

/** Whether the person is reached through a phone, and through an e-mail address. */
export const asksPhone = ({ channel }: FormValues): boolean => channel === 'phone' || channel === 'text';
export const asksEmail = ({ channel }: FormValues): boolean => channel === 'email';

/** What must be mended before sending, in the order of the form. Pure. */
export function checkValues(values: FormValues, { purposes }: Pick<ReferralNotice, 'purposes'>): FormFault[] {
  const faults: FormFault[] = [];
  const need = (field: keyof FormValues): boolean => {
    if (values[field] !== '') return true;
    faults.push({ field, kind: 'missing' });
    return false;
  };
  const phone = (field: 'professionalTelephone' | 'telephone'): void => {
    if (values[field] !== '' && !isPhone(values[field])) faults.push({ field, kind: 'phone' });
  };
  const email = (field: 'professionalEmail' | 'email'): void => {
    if (values[field] !== '' && !isEmail(values[field])) faults.push({ field, kind: 'email' });
  };
  need('sender');
  if (values.sender === 'professional') {
    need('professionalName');
    need('professionalOrganization');
    phone('professionalTelephone');
    email('professionalEmail');
    // The organization must be able to answer somebody.
    if (values.professionalTelephone === '' && values.professionalEmail === '') need('professionalTelephone');
  }
  need('name');
  need('language');
  if (need('channel')) {
    if (asksPhone(values) && need('telephone')) phone('telephone');
    if (asksEmail(values) && need('email')) email('email');
    if (asksPhone(values) || asksEmail(values)) need('mayLeaveMessage');
  }
  for (const [field, most] of Object.entries(MOST_CHARACTERS) as [keyof FormValues, number][]) {
    const value = values[field];
    if (typeof value === 'string' && value.length > most) faults.push({ field, kind: 'tooLong' });
  }
  for (const { key, required } of purposes) {
    if (required && values.consents[key] === undefined) faults.push({ field: `consent-${key}`, kind: 'missing' });
  }
  return faults;
}

/** What a draft needs that is not typed. */
export interface DraftContext {
  organization: string;
  service: string | undefined;
  lang: string;
  /** The words of each purpose as they were shown. */
  consentText: (purpose: string) => string;
}

/** The draft these values make: only what was answered, and of a contact only the channel chosen. Pure; the values must have no fault. */
export function draftOf(values: FormValues, { organization, service, lang, consentText }: DraftContext): ReferralDraft {
  const text = (value: string): string | undefined => value.trim() || undefined;
  const kept = <T extends object>(members: T): T =>
    Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
  const consents = Object.entries(values.consents).map(([purpose, given_at]): ReferralConsent => ({
    purpose,
    text: consentText(purpose),
    lang,
    given_at,
    given: values.sender === 'self' ? 'person' : 'said',
  }));
  return kept({
    organization,
    service,
    sender: values.sender === 'self' ? 'self' : 'professional',
    professional:
      values.sender === 'professional'
        ? kept({
            name: values.professionalName.trim(),
            organization: values.professionalOrganization.trim(),
            telephone: text(values.professionalTelephone),
            email: text(values.professionalEmail),
          })
        : undefined,
    person: kept({ name: values.name.trim(), language: values.language, situation: text(values.situation), place: text(values.place) }),
    contact: kept({
      channel: values.channel || 'none',
      telephone: asksPhone(values) ? text(values.telephone) : undefined,
      email: asksEmail(values) ? text(values.email) : undefined,
      may_leave_message: values.mayLeaveMessage === 'yes',
      safe_notes: text(values.safeNotes),
    }),
    needs: values.needs.length > 0 ? [...values.needs] : undefined,
    message: text(values.message),
    consents,
    lang,
  }) as ReferralDraft;
}
