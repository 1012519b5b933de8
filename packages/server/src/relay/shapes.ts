import { REFERRAL_STATUSES, SIZE_CLASSES, type ReferralStatus, type SizeClass } from '@accueil/sdk/referral';
import * as z from 'zod/mini';

export type { ReferralStatus, SizeClass };

/** Bytes of a request's body, at most: 64 KiB of content, what age adds, base64, and the members beside. */
export const MAX_BYTES = 128 * 1024;
/** Characters of a sealed answer's base64, at most. */
const MAX_ANSWER = 24_000;
/** What age adds to the content: its header, a stanza for each recipient, 16 bytes every 64 KiB. */
const AGE_OVERHEAD = 8 * 1024;
const CONTENT_BYTES: Record<SizeClass, number> = { 1: 4 * 1024, 2: 16 * 1024, 3: 64 * 1024 };
const AGE_MAGIC = 'age-encryption.org/v1\n';

export const RECEIPT = /^R-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;
const UUID_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
/** 32 bytes in base64url: 43 characters, of which the last carries four bits. */
const BASE64URL_32 = /^[\w-]{42}[AEIMQUYcgkosw048]$/;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** An age file in base64: its bytes, or `undefined` for what is not one in its only canonical writing. */
export function ageBytes(base64: string): Buffer | undefined {
  const bytes = Buffer.from(base64, 'base64');
  return bytes.toString('base64') === base64 && bytes.subarray(0, AGE_MAGIC.length).toString('latin1') === AGE_MAGIC ? bytes : undefined;
}

const receipt = z.string().check(z.regex(RECEIPT));
const organization = z.guid();
const instant = z.iso.datetime({ offset: true });
const sealedFile = z.string().check(z.maxLength(MAX_BYTES), z.regex(BASE64));
const token = z.string().check(z.regex(BASE64URL_32));
const status = z.enum(REFERRAL_STATUSES);
const sizeClass = z.union(SIZE_CLASSES.map((size) => z.literal(size)));
const answer = z.string().check(z.maxLength(MAX_ANSWER), z.regex(BASE64));
const version = z.int().check(z.gte(1), z.lte(2_147_483_647));

/** `ReferralEnvelope`, and nothing beside it. */
export const envelopeShape = z.strictObject({
  format: z.literal('accueil-referral/1'),
  recipient: organization,
  sent_at: instant,
  size_class: sizeClass,
  idempotency_key: z.string().check(z.regex(UUID_4)),
  status_token_hash: token,
  sealed: sealedFile,
});
export type Envelope = z.infer<typeof envelopeShape>;

export const challengeShape = z.strictObject({ organization_id: organization });
export const sessionShape = z.strictObject({ challenge_id: z.guid(), answer: token });
export const statusShape = z.strictObject({ status, version, answer: z.optional(answer) });
export const redirectShape = z.strictObject({ version, envelope: envelopeShape, answer: z.optional(answer) });

/** Parameters of the inbox's list. */
export const listShape = z.strictObject({
  status: z.optional(status),
  after: z.optional(receipt),
  limit: z._default(z.pipe(z.string().check(z.regex(/^\d{1,3}$/)), z.pipe(z.transform(Number), z.int().check(z.gte(1), z.lte(200)))), 50),
});
export type ListQuery = z.infer<typeof listShape>;

const change = z.object({ status, at: instant });
const date = z.iso.date();
const itemMembers = {
  receipt,
  sent_at: instant,
  received_at: instant,
  opened_at: z.optional(instant),
  status,
  size_class: sizeClass,
  kept_until: date,
  version,
  redirected_to: z.optional(receipt),
  withdrawn: z.optional(z.boolean()),
  deleted: z.optional(z.boolean()),
};

/** What is answered. Tests hold every answer against these; OpenAPI is written from them. */
export const answerShapes = {
  ReferralReceipt: z.strictObject({ receipt, idempotency_key: z.guid(), received_at: instant, status }),
  ReferralProgress: z.strictObject({
    receipt,
    status,
    history: z.array(change),
    answer: z.optional(answer),
    redirected_to: z.optional(receipt),
    withdrawn: z.optional(z.boolean()),
    kept_until: date,
  }),
  Challenge: z.strictObject({ challenge_id: z.guid(), sealed: sealedFile, expires_at: instant }),
  Session: z.strictObject({ token, expires_at: instant }),
  InboxItem: z.strictObject(itemMembers),
  InboxPage: z.strictObject({ contents: z.array(z.strictObject(itemMembers)), next: z.optional(receipt) }),
  InboxEnvelope: z.strictObject({
    ...itemMembers,
    sealed: z.optional(sealedFile),
    answer: z.optional(answer),
    history: z.array(change),
    status_token_hash: token,
  }),
  ReferralConfiguration: z.strictObject({
    accepts: z.boolean(),
    retention_days: z.int().check(z.gte(1)),
    max_bytes: z.int().check(z.gte(1)),
    proof_of_work: z.optional(z.object({ parameters: z.record(z.string(), z.unknown()), signature: z.optional(z.string()) })),
  }),
  Problem: z.strictObject({
    type: z.string().check(z.regex(/^urn:accueil:referral:[a-z-]+$/)),
    title: z.string(),
    status: z.int().check(z.gte(400), z.lte(599)),
    pointer: z.optional(z.string()),
  }),
};

/** The bytes of what is sealed, or the member that is wrong: an age file, as long as its class says. */
export function sealedBytes(envelope: Pick<Envelope, 'sealed' | 'size_class'>): Buffer | undefined {
  const bytes = ageBytes(envelope.sealed);
  const content = CONTENT_BYTES[envelope.size_class];
  return bytes !== undefined && bytes.length >= content && bytes.length <= content + AGE_OVERHEAD ? bytes : undefined;
}
