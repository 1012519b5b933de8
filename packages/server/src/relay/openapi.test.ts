import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { makeEnvelope } from '../testing/envelopes.js';
import { startRelayServer, type RelayServer } from '../testing/relay-server.js';

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: { $ref?: string } }> }>;
  security: Record<string, unknown[]>[];
}
interface Description {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; securitySchemes: Record<string, { type: string; scheme: string }> };
}

// Its types describe a module it is not.
const addFormats = formats as unknown as (ajv: Ajv2020) => void;
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

describe('the description of the relay', () => {
  let server: RelayServer;
  let description: Description;
  before(async () => {
    server = await startRelayServer({ database: { memory: true } });
    description = (await server.ask('/referrals/1/openapi.json')).body as unknown as Description;
  });
  after(() => server.close());

  const operations = (): [string, string, Operation][] =>
    Object.entries(description.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]): [string, string, Operation] => [path, method, operation]),
    );

  /** A validator of one of its schemas, in the dialect of OpenAPI 3.1 (JSON Schema 2020-12). */
  function validator(name: string) {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    return ajv.compile({ $id: 'x', components: description.components, $ref: `#/components/schemas/${name}` });
  }

  test('is OpenAPI 3.1: what must be there is, every reference leads somewhere, every schema is one', () => {
    assert.equal(description.openapi, '3.1.0');
    assert.ok(description.info.title && description.info.version);
    assert.equal(description.servers[0]?.url, `${server.root}/referrals/1`);
    const ids = operations().map(([, , { operationId }]) => operationId);
    assert.equal(new Set(ids).size, ids.length);
    for (const [path, method, operation] of operations()) {
      assert.ok(path.startsWith('/') && METHODS.includes(method), `${method} ${path}`);
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      assert.deepEqual(
        (operation.parameters ?? []).filter((one) => one.in === 'path').map(({ name }) => name),
        named,
      );
      assert.ok(Object.keys(operation.responses).length > 0);
      for (const [status, response] of Object.entries(operation.responses)) {
        assert.match(status, /^[1-5]\d\d$/);
        assert.ok(response.description);
      }
      for (const scheme of operation.security.flatMap(Object.keys))
        assert.equal(description.components.securitySchemes[scheme]?.scheme, 'bearer');
    }
    for (const [, ref] of JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)) {
      assert.ok(ref?.startsWith('#/'), ref);
      const found = ref
        ?.slice(2)
        .split('/')
        .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], description);
      assert.ok(found, ref);
    }
    const meta = new Ajv2020({ strict: false });
    addFormats(meta);
    for (const [name, schema] of Object.entries(description.components.schemas)) assert.equal(meta.validateSchema(schema), true, name);
  });

  test('tells every route, and no other', async () => {
    const told = operations().map(([path, method]) => `${method.toUpperCase()} /referrals/1${path}`);
    const there = server.relay.routes.routes
      .filter(({ path, method }) => path.startsWith('/referrals/1/') && !path.endsWith('*') && method !== 'ALL')
      .map(({ path, method }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    assert.deepEqual([...new Set(told)].sort(), [...new Set(there)].sort());
  });

  test('says of every answer what it is', async () => {
    const [organization, other] = server.organizations;
    const { envelope, token } = makeEnvelope(organization.id);
    assert.ok(validator('ReferralEnvelope')(envelope));
    const stored = await server.ask('/referrals/1/envelopes', { body: envelope });
    const receipt = stored.body.receipt;
    const session = await server.signIn(organization);
    const at = `/referrals/1/inbox/envelopes/${receipt}`;
    const answers: [string, unknown][] = [
      ['ReferralReceipt', stored.body],
      ['ReferralConfiguration', (await server.ask('/referrals/1/configuration')).body],
      ['Challenge', (await server.ask('/referrals/1/inbox/challenges', { body: { organization_id: organization.id } })).body],
      ['InboxPage', (await server.ask('/referrals/1/inbox/envelopes', { token: session })).body],
      ['InboxEnvelope', (await server.ask(at, { token: session })).body],
      ['InboxItem', (await server.ask(`${at}/status`, { token: session, body: { status: 'accepted', version: 2 } })).body],
      [
        'ReferralReceipt',
        (
          await server.ask(`${at}/redirect`, {
            token: session,
            body: { version: 3, envelope: makeEnvelope(other.id, { status_token_hash: envelope.status_token_hash }).envelope },
          })
        ).body,
      ],
      ['InboxEnvelope', JSON.parse((await server.ask('/referrals/1/inbox/export', { token: session })).text.trim())],
      ['ReferralProgress', (await server.ask(`/referrals/1/status/${receipt}`, { token })).body],
      ['Problem', (await server.ask('/referrals/1/envelopes', { body: {} })).body],
      ['Problem', (await server.ask('/referrals/1/nothing')).body],
    ];
    for (const [name, body] of answers) {
      const validate = validator(name);
      assert.ok(validate(body), `${name}: ${JSON.stringify(validate.errors)} ${JSON.stringify(body).slice(0, 300)}`);
    }
    assert.equal(validator('InboxItem')({ ...(answers[5]?.[1] as object), sealed: 'x' }), false);
  });
});
