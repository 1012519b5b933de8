import * as z from 'zod/mini';
import { ReferralError, type FieldFault } from '../errors/referral-error.js';
import { readReceipt } from './receipt.js';
import {
  ANSWER_REASONS,
  CONTACT_CHANNELS,
  REFERRAL_STATUSES,
  type ReferralAnswer,
  type ReferralDraft,
  type SealedReferral,
} from './types.js';

const { exactOptional: optional, strictObject } = z;

/** Text with something in it, of at most so many characters. */
const text = (most: number) =>
  z.string().check(
    z.refine((value) => value.trim() !== '', 'required'),
    z.maxLength(most),
  );
/** A line: no break in it. */
const line = (most: number) => text(most).check(z.regex(/^[^\n\r]*$/u, 'expected one line'));
const key = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:-+[a-z0-9]+)*$/, 'expected a key: lower case letters, digits and hyphens'), z.maxLength(120));
const language = z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/, 'expected a language tag (BCP 47)'), z.maxLength(35));
const instant = z.iso.datetime({ offset: true });
/** A number people dial: digits with what is written between them, and an extension in words. */
const telephone = line(40).check(
  z.refine((value) => (value.match(/\d/g) ?? []).length >= 3 && /^[+(\d]/.test(value.trim()), 'expected a telephone number'),
);
const email = z.email().check(z.maxLength(254));
const receipt = z.string().check(z.refine((value) => readReceipt(value) === value, 'expected a receipt number'));
const recipient = z.string().check(z.regex(/^age1[02-9ac-hj-np-z]{20,2000}$/, 'expected an age recipient'));

const consentSchema = strictObject({
  purpose: key,
  text: text(4000),
  lang: language,
  given_at: instant,
  given: z.enum(['person', 'said']),
});

type Checked = Pick<ReferralDraft, 'sender' | 'professional' | 'contact'>;

/** What one member asks of another. */
function rules({ sender, professional, contact }: Checked): { path: string[]; message: string }[] {
  const faults: { path: string[]; message: string }[] = [];
  const needs = (isMissing: boolean, path: string[], message = 'required'): void => {
    if (isMissing) faults.push({ path, message });
  };
  const { channel } = contact;
  needs((channel === 'phone' || channel === 'text') && contact.telephone === undefined, ['contact', 'telephone']);
  needs(channel === 'email' && contact.email === undefined, ['contact', 'email']);
  needs(sender === 'professional' && professional === undefined, ['professional']);
  needs(sender === 'self' && professional !== undefined, ['professional'], 'the person writes for themself');
  needs(sender === 'self' && channel === 'through-sender', ['contact', 'channel'], 'only a professional can be the way to the person');
  needs(
    channel === 'through-sender' && professional !== undefined && professional.telephone === undefined && professional.email === undefined,
    ['professional', 'telephone'],
  );
  return faults;
}

const draftSchema = strictObject({
  organization: key,
  service: optional(key),
  sender: z.enum(['self', 'professional']),
  professional: optional(
    strictObject({ name: line(200), organization: line(200), telephone: optional(telephone), email: optional(email) }),
  ),
  person: strictObject({ name: line(200), language, situation: optional(key), place: optional(line(120)) }),
  contact: strictObject({
    channel: z.enum(CONTACT_CHANNELS),
    telephone: optional(telephone),
    email: optional(email),
    may_leave_message: z.boolean(),
    safe_notes: optional(text(2000)),
  }),
  needs: optional(z.array(key).check(z.maxLength(40))),
  message: optional(text(10_000)),
  consents: z.array(consentSchema).check(z.minLength(1), z.maxLength(20)),
  lang: language,
}).check((payload) => {
  for (const { path, message } of rules(payload.value)) payload.issues.push({ code: 'custom', input: payload.value, path, message });
});

const sealedSchema = strictObject({
  format: z.literal('accueil-referral-content/1'),
  draft: draftSchema,
  recipient: z.guid(),
  receipt,
  written_at: instant,
  redirected_from: optional(strictObject({ organization: key, receipt })),
  answer_to: recipient,
});

const answerSchema = strictObject({
  format: z.literal('accueil-referral-answer/1'),
  status: z.enum(REFERRAL_STATUSES),
  reason: optional(z.enum(ANSWER_REASONS)),
  message: optional(text(10_000)),
  redirected_to: optional(key),
  written_at: instant,
});

// zod/mini says only "Invalid input" unless it is given words.
const { localeError } = z.locales.en();

const written = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');

function codeOf(issue: z.core.$ZodIssue, value: unknown): FieldFault['code'] {
  if (issue.code === 'unrecognized_keys') return 'unknown';
  if (issue.code === 'too_big') return 'too-long';
  if (issue.code === 'too_small' || issue.message === 'required') return 'required';
  const found = issue.path.reduce<unknown>((inner, part) => (inner as Record<PropertyKey, unknown> | undefined)?.[part], value);
  return found === undefined || found === '' ? 'required' : 'invalid';
}

/** Every fault of a value, one a member; none when it is sound. Messages hold nothing of what was written. */
function faultsOf(schema: z.ZodMiniType, value: unknown): FieldFault[] {
  const result = schema.safeParse(value, { error: localeError });
  if (result.success) return [];
  const faults = new Map<string, FieldFault>();
  for (const issue of result.error.issues) {
    const inner = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const path = written(inner === undefined ? issue.path : [...issue.path, inner]);
    // zod quotes what it found beside what it expected.
    const message = issue.message.replace(/, (?:received|got) [^]*$/, '');
    if (!faults.has(path)) faults.set(path, { path, code: codeOf(issue, value), message });
  }
  return [...faults.values()];
}

/** Without the members that are `undefined`, as it will travel. */
const asWritten = (value: unknown): unknown => (value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown));

/** Every fault of a draft, for a form that shows them all; none when it can be sealed. Never throws. */
export function draftFaults(draft: unknown): FieldFault[] {
  return faultsOf(draftSchema, asWritten(draft));
}

function checked<T>(schema: z.ZodMiniType<T>, value: unknown, reason: 'invalid-draft' | 'content-malformed', what: string): T {
  const fields = faultsOf(schema, value);
  if (fields.length > 0) {
    throw new ReferralError(reason, `${what}: ${fields.map(({ path, message }) => `${path || 'whole'}: ${message}`).join('; ')}`, {
      fields,
    });
  }
  return value as T;
}

/**
 * A draft as it will be sealed.
 * @throws {ReferralError} `invalid-draft`, with every member at fault
 */
export function checkDraft(draft: unknown): ReferralDraft {
  return checked(draftSchema, asWritten(draft), 'invalid-draft', 'The draft cannot be sent');
}

/**
 * What was sealed, once opened.
 * @throws {ReferralError} `content-malformed`
 */
export function checkSealed(value: unknown): SealedReferral {
  return checked(sealedSchema, value, 'content-malformed', 'What was sealed is no referral');
}

/** @throws {ReferralError} `content-malformed` */
export function checkAnswer(value: unknown): ReferralAnswer {
  return checked(answerSchema, asWritten(value), 'content-malformed', 'Not an answer');
}
