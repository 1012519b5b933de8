import type { OpenedReferral } from '@accueil/sdk/referral';
import { REFERRAL_MOVES, type AnswerReason, type InboxItem, type ReferralStatus } from '@accueil/sdk';
import type { Reference } from '../../controllers/reference.js';

/** Someone else who can receive what this organization cannot take. */
export interface RedirectChoice {
  organization: string;
  /** Key of the service; absent: the organization itself. */
  service?: string;
  label: string;
}

/** What is being done with the open referral. */
export type Task =
  | { name: 'none' }
  | { name: 'answer'; status: ReferralStatus }
  | { name: 'redirect'; choices: readonly RedirectChoice[] | undefined }
  | { name: 'delete' };

/** Where the export of the whole inbox stands. */
export type Exporting = { name: 'none' } | { name: 'asked' } | { name: 'done'; total: number; empty: number };

/** A key just made: nothing of it is kept by the page. */
export interface NewKey {
  recipient: string;
  fingerprint: string;
  fileName: string;
  file: string;
  saved: boolean;
  /** A second file, which a passkey of the device opens: whether there is one, or the device could not make it. */
  passkey: 'none' | 'saved' | 'failed';
  passkeyFileName: string;
  passkeyFile: () => Promise<string>;
}

/** Where the inbox stands. */
export type InboxStep =
  | { name: 'locked' }
  | { name: 'new-key'; made?: NewKey | undefined }
  | { name: 'list' }
  | { name: 'referral'; opened: OpenedReferral; serviceName: string | undefined };

/** What the inbox's parts draw from. */
export interface InboxView {
  step: InboxStep;
  lang: string;
  headingLevel: number;
  organizationName: string;
  reference: Reference;
  items: readonly InboxItem[];
  hasMore: boolean;
  /** `open`: what still asks for something; `closed`: the rest. */
  shown: 'open' | 'closed';
  busy: boolean;
  /** What went wrong, in words. */
  fault: string | undefined;
  canUsePasskeys: boolean;
  task: Task;
  exporting: Exporting;
  reason: AnswerReason | '';
  message: string;
  redirectTo: string;
}

/** What the inbox's parts ask for. */
export interface InboxActions {
  unlock: (event: SubmitEvent) => void;
  unlockWithPasskey: (event: Event) => void;
  lock: () => void;
  startKey: () => void;
  makeKey: (event: SubmitEvent) => void;
  saveKey: () => void;
  savePasskey: () => void;
  toLocked: () => void;
  show: (shown: InboxView['shown']) => void;
  refresh: () => void;
  more: () => void;
  open: (receipt: string) => void;
  close: () => void;
  start: (task: Task) => void;
  set: (changes: Partial<Pick<InboxView, 'reason' | 'message' | 'redirectTo'>>) => void;
  answer: (event: SubmitEvent) => void;
  redirect: (event: SubmitEvent) => void;
  remove: () => void;
  exportOne: () => void;
  /** Asks first: the file is in clear. */
  startExport: () => void;
  stopExport: () => void;
  exportAll: () => void;
  print: () => void;
}

/** The moves an organization is offered: opening makes the first by itself, and cancelling is the sender's. */
export const movesFrom = (status: ReferralStatus): ReferralStatus[] =>
  REFERRAL_MOVES[status].filter((next) => next !== 'received' && next !== 'cancelled');

/** The reasons each answer may give. */
export const REASONS: Partial<Record<ReferralStatus, readonly AnswerReason[]>> = {
  rejected: ['no-place', 'not-eligible', 'outside-territory', 'not-our-service', 'duplicate', 'other'],
  completed: ['helped', 'partly-helped', 'not-helped', 'cannot-reach', 'declined-by-person', 'other'],
};

/** Whether a referral still asks something of the organization. */
export const isOpen = ({ status, withdrawn }: Pick<InboxItem, 'status' | 'withdrawn'>): boolean =>
  !withdrawn && ['requested', 'received', 'accepted', 'in-progress'].includes(status);
