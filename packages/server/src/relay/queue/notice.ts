/** Why an organization is told. */
export type NoticeKind = 'new' | 'reminder';

/** All a notice says: a referral waits, its number, since when. */
export interface Notice {
  kind: NoticeKind;
  receipt: string;
  /** ISO 8601 instant. */
  received_at: string;
}

/** What of an error may be kept beside a dead letter. */
export class DeliveryError extends Error {
  override name = 'DeliveryError';
  /** A status of HTTP or SMTP, or a code of the network. */
  readonly code: string;

  constructor(code: string) {
    super(`Not delivered: ${code}`);
    this.code = code;
  }
}
