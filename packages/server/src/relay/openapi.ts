import * as z from 'zod/mini';
import { PROBLEMS, type ProblemKind } from './problem.js';
import { answerShapes, challengeShape, envelopeShape, redirectShape, sessionShape, statusShape } from './shapes.js';

const bodies = {
  ReferralEnvelope: envelopeShape,
  ChallengeRequest: challengeShape,
  SessionRequest: sessionShape,
  StatusChange: statusShape,
  Redirection: redirectShape,
};
type BodyName = keyof typeof bodies;
type AnswerName = keyof typeof answerShapes;

interface OperationOptions {
  id: string;
  summary: string;
  security?: 'status' | 'session';
  body?: BodyName;
  answers: Record<number, AnswerName | 'ndjson' | undefined>;
  problems?: readonly ProblemKind[];
  parameters?: readonly object[];
}

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const RECEIPT_PARAMETER = {
  name: 'receipt',
  in: 'path',
  required: true,
  schema: { type: 'string', pattern: '^R-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$' },
};
const ALWAYS: readonly ProblemKind[] = ['unavailable'];
const WITH_BODY: readonly ProblemKind[] = ['malformed', 'media-type', 'too-large'];

function operation({ id, summary, security, body, answers, problems = [], parameters = [] }: OperationOptions): object {
  const kinds = [...problems, ...(body ? WITH_BODY : []), ...(security === 'session' ? (['unauthorized'] as const) : []), ...ALWAYS];
  const refusals = new Map<string, string[]>();
  for (const kind of kinds) {
    const [status, title] = PROBLEMS[kind];
    refusals.set(String(status), [...(refusals.get(String(status)) ?? []), title]);
  }
  const responses: Record<string, object> = {};
  for (const [status, answer] of Object.entries(answers)) {
    responses[status] =
      answer === undefined
        ? { description: 'Done' }
        : answer === 'ndjson'
          ? { description: 'An `InboxEnvelope` a line', content: { 'application/x-ndjson': { schema: { type: 'string' } } } }
          : { description: answer, content: { 'application/json': { schema: ref(answer) } } };
  }
  for (const [status, titles] of refusals)
    responses[status] = { description: titles.join('; '), content: { 'application/problem+json': { schema: ref('Problem') } } };
  return {
    operationId: id,
    summary,
    security: security ? [{ [security]: [] }] : [],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: ref(body) } } } } : {}),
    responses,
  };
}

const query = (name: string, schema: object): object => ({ name, in: 'query', required: false, schema });
const header = (name: string, description: string): object => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
});

function paths(): Record<string, object> {
  const parameters = [RECEIPT_PARAMETER];
  const refused: readonly ProblemKind[] = ['not-found', 'rate-limited'];
  return {
    '/envelopes': {
      post: operation({
        id: 'storeEnvelope',
        summary: 'Stores a sealed referral; the same key with the same members is answered with the same receipt',
        body: 'ReferralEnvelope',
        answers: { 201: 'ReferralReceipt', 200: 'ReferralReceipt' },
        problems: [
          'invalid-envelope',
          'unknown-recipient',
          'idempotency-conflict',
          'receipt-taken',
          'proof-required',
          'rate-limited',
          'not-accepting',
        ],
        parameters: [
          header('Idempotency-Key', 'Repeats the key of the body'),
          header('Accueil-Proof', 'Base64 of the proof of work, where it is asked for'),
        ],
      }),
    },
    '/status/{receipt}': {
      get: operation({
        id: 'readStatus',
        summary: 'What a status link shows',
        security: 'status',
        parameters,
        answers: { 200: 'ReferralProgress' },
        problems: refused,
      }),
      delete: operation({
        id: 'withdraw',
        summary: 'Withdraws: the content is deleted',
        security: 'status',
        parameters,
        answers: { 204: undefined },
        problems: refused,
      }),
    },
    '/inbox/challenges': {
      post: operation({
        id: 'askChallenge',
        summary: '32 random bytes sealed to the organization’s keys',
        body: 'ChallengeRequest',
        answers: { 201: 'Challenge' },
        problems: ['invalid-request', 'rate-limited'],
      }),
    },
    '/inbox/sessions': {
      post: operation({
        id: 'openSession',
        summary: 'Opens a session with what a challenge held',
        body: 'SessionRequest',
        answers: { 201: 'Session' },
        problems: ['invalid-request', 'unauthorized', 'rate-limited'],
      }),
      delete: operation({ id: 'closeSession', summary: 'Ends the session', security: 'session', answers: { 204: undefined } }),
    },
    '/inbox/envelopes': {
      get: operation({
        id: 'listInbox',
        summary: 'The organization’s referrals, the oldest first; nothing sealed',
        security: 'session',
        answers: { 200: 'InboxPage' },
        problems: ['invalid-request', 'rate-limited'],
        parameters: [
          query('status', { $ref: '#/components/schemas/InboxItem/properties/status' }),
          query('after', RECEIPT_PARAMETER.schema),
          query('limit', { type: 'integer', minimum: 1, maximum: 200, default: 50 }),
        ],
      }),
    },
    '/inbox/export': {
      get: operation({
        id: 'exportInbox',
        summary: 'Every referral of the organization, whole',
        security: 'session',
        answers: { 200: 'ndjson' },
        problems: ['rate-limited'],
      }),
    },
    '/inbox/envelopes/{receipt}': {
      get: operation({
        id: 'openReferral',
        summary: 'One referral, whole; the first reading makes it received',
        security: 'session',
        parameters,
        answers: { 200: 'InboxEnvelope' },
        problems: refused,
      }),
      delete: operation({
        id: 'deleteContent',
        summary: 'Deletes the content',
        security: 'session',
        parameters,
        answers: { 204: undefined },
        problems: refused,
      }),
    },
    '/inbox/envelopes/{receipt}/status': {
      post: operation({
        id: 'changeStatus',
        summary: 'Gives the referral its next status, and an answer for the sender',
        security: 'session',
        parameters,
        body: 'StatusChange',
        answers: { 200: 'InboxItem' },
        problems: [...refused, 'invalid-request', 'version-conflict', 'move-not-allowed'],
      }),
    },
    '/inbox/envelopes/{receipt}/redirect': {
      post: operation({
        id: 'redirect',
        summary: 'Sends the referral on to another organization, sealed anew',
        security: 'session',
        parameters,
        body: 'Redirection',
        answers: { 201: 'ReferralReceipt', 200: 'ReferralReceipt' },
        problems: [
          ...refused,
          'invalid-envelope',
          'unknown-recipient',
          'version-conflict',
          'move-not-allowed',
          'idempotency-conflict',
          'receipt-taken',
        ],
      }),
    },
    '/configuration': {
      get: operation({ id: 'readConfiguration', summary: 'What a form has to know first', answers: { 200: 'ReferralConfiguration' } }),
    },
    '/openapi.json': {
      get: {
        operationId: 'readDescription',
        summary: 'This description',
        security: [],
        responses: { 200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } } },
      },
    },
  };
}

/** OpenAPI 3.1 of the relay, written from the shapes its bodies are checked with. `origin`: of the server it is read from. */
export function openapi(origin: string): object {
  const schemas = Object.fromEntries(
    Object.entries({ ...bodies, ...answerShapes }).map(([name, shape]) => {
      const schema: Record<string, unknown> = { ...z.toJSONSchema(shape, { io: 'input' }) };
      delete schema['$schema'];
      return [name, schema];
    }),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Accueil, relay of referrals',
      version: '1',
      description: 'Stores sealed referrals and gives them to who proves the key. See docs/referral-protocol.md.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: `${origin}/referrals/1` }],
    paths: paths(),
    components: {
      schemas,
      securitySchemes: {
        status: { type: 'http', scheme: 'bearer', description: 'The token of the status link' },
        session: { type: 'http', scheme: 'bearer', description: 'The token of an inbox session' },
      },
    },
  };
}
