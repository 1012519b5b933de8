import type { HsdsTaxonomyTerm, ReferralNotice, ReferralRecipient, ServiceHit } from '@accueil/sdk';
import type { Reference } from '../../controllers/reference.js';
import type { FormDraft } from './form-draft.js';
import type { FormFault, FormValues } from './form-values.js';
import type { NoticeWords } from './notice-words.js';

/** Who the referral is for, once chosen, and what must be known before writing to them. */
export interface FormRecipient {
  recipient: ReferralRecipient;
  /** The organization's name, in the catalog's language. */
  name: string;
  /** The service chosen, with its places and its organization; absent: the organization itself. */
  hit?: ServiceHit | undefined;
}

/** A service, or an organization, that accepts referrals: what the visitor picks from. */
export interface RecipientChoice {
  /** Key of the service; of the organization where it has none. */
  key: string;
  kind: 'service' | 'organization';
  name: string;
  organization: string;
}

/** Where the form stands. `loading`, then one of the others; never back to `loading` once something is typed. */
export type FormStep =
  | { name: 'loading' }
  | { name: 'failed'; error: unknown }
  | { name: 'choose'; choices: readonly RecipientChoice[] }
  /** Nobody sealed can be reached: what the form gives instead is how to reach them. */
  | { name: 'no-key'; hit?: ServiceHit | undefined }
  | { name: 'read'; to: FormRecipient }
  | { name: 'write'; to: FormRecipient }
  | { name: 'sent'; to: FormRecipient; outcome: SentOutcome };

/** What became of it, and what to keep. */
export interface SentOutcome {
  state: 'stored' | 'queued' | 'refused';
  receipt: string;
  /** Shows the progress, and lets consent be withdrawn; a secret of whoever sent it. */
  statusLink?: string | undefined;
  /** ISO 8601. */
  at: string;
  /** Where the outbox could not be kept on the device: leaving the page loses it. */
  onlyInMemory?: boolean;
  /** Whether the link was just copied. */
  isCopied?: boolean;
}

/** What the form's parts draw from. */
export interface FormView {
  step: FormStep;
  lang: string;
  catalogLang: string;
  headingLevel: number;
  reference: Reference;
  audiences: readonly HsdsTaxonomyTerm[];
  needs: readonly HsdsTaxonomyTerm[];
  notice: ReferralNotice;
  /** In the page's language, in French, and in the person's where it is another. */
  words: { own: NoticeWords; french: NoticeWords; person?: { lang: string; words: NoticeWords } | undefined };
  values: FormValues;
  faults: readonly FormFault[];
  draft: FormDraft;
  sending: boolean;
  /** Why the last attempt to send failed before anything was kept. */
  sendError: string | undefined;
  online: boolean;
  now: Date;
}

/** What the form's parts ask for. */
export interface FormActions {
  choose: (key: string, kind: RecipientChoice['kind']) => void;
  begin: () => void;
  back: () => void;
  set: (changes: Partial<FormValues>) => void;
  consent: (purpose: string, given: boolean) => void;
  submit: (event: Event) => void;
  focusField: (event: Event, field: string) => void;
  print: () => void;
  copyLink: () => void;
  again: () => void;
  retry: () => void;
}
