/** Kinds of problem: the last part of `type`, with the status and the title of each. docs/referral-protocol.md */
export const PROBLEMS = {
  'invalid-envelope': [422, 'The envelope has a member that is missing, unknown or wrong'],
  'invalid-request': [422, 'The request has a member that is missing, unknown or wrong'],
  malformed: [400, 'The body is not JSON in UTF-8'],
  'unknown-recipient': [422, 'No signed key of this organization is in force'],
  'idempotency-conflict': [409, 'This key was used for another content'],
  'receipt-taken': [409, 'Another key has this receipt number'],
  'version-conflict': [409, 'It has changed since it was read'],
  'move-not-allowed': [409, 'This change of status does not exist'],
  'proof-required': [428, 'A proof of work is missing, wrong, used or too old'],
  unauthorized: [401, 'The session is missing, wrong or over'],
  'not-found': [404, 'There is nothing here for you'],
  'method-not-allowed': [405, 'This address does not answer this method'],
  'too-large': [413, 'The body is too large'],
  'media-type': [415, 'The body must be application/json in UTF-8, not compressed'],
  'rate-limited': [429, 'Too many requests from this network, or to this organization'],
  'not-accepting': [503, 'The relay takes no referral at present'],
  unavailable: [503, 'The relay cannot store at present'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemKind = keyof typeof PROBLEMS;

/** An answer that says no. Thrown by what handles a request; its body holds nothing of the request. */
export class Problem extends Error {
  override name = 'Problem';
  readonly kind: ProblemKind;
  /** Where in the body: a JSON pointer made of the shape's own member names. */
  readonly pointer: string | undefined;
  readonly headers: Record<string, string>;
  readonly status: number;

  constructor(kind: ProblemKind, options: { pointer?: string; headers?: Record<string, string>; status?: number } = {}) {
    const [status, title] = PROBLEMS[kind];
    super(title);
    this.kind = kind;
    this.status = options.status ?? status;
    this.pointer = options.pointer;
    this.headers = options.headers ?? {};
  }

  /** RFC 9457. */
  respond(): Response {
    // A body that is no JSON is told as what it was meant to be.
    const type = `urn:accueil:referral:${this.kind === 'malformed' ? 'invalid-request' : this.kind}`;
    const body = { type, title: this.message, status: this.status, ...(this.pointer === undefined ? {} : { pointer: this.pointer }) };
    return new Response(JSON.stringify(body), {
      status: this.status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...this.headers },
    });
  }
}

/** 503 with the moment to come back. */
export function unavailable(seconds = 5): Problem {
  return new Problem('unavailable', { headers: { 'retry-after': String(seconds) } });
}
