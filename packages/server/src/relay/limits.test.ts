import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { makeEnvelope } from '../testing/envelopes.js';
import { describeOnDatabases } from '../testing/relay-databases.js';
import { startRelayServer, UNLIMITED, type RelayServer } from '../testing/relay-server.js';
import { networkOf, TrustedProxies } from './http/client-network.js';

const API = '/referrals/1';

test('a network is 24 bits of IPv4, 48 of IPv6, however it is written', () => {
  const cases: [string | undefined, string][] = [
    ['203.0.113.7', '203.0.113'],
    ['2001:db8:12:34::7', '2001:db8:12'],
    ['2001:0db8:0012::', '2001:db8:12'],
    ['2001:db8::1', '2001:db8:0'],
    ['::1', '0:0:0'],
    ['nonsense', 'unknown'],
    [undefined, 'unknown'],
  ];
  for (const [address, network] of cases) assert.equal(networkOf(address), network, address);
});

test('an address is believed from a trusted proxy only, and the nearest first', () => {
  const proxies = new TrustedProxies(['10.0.0.0/8', '::1']);
  assert.equal(proxies.clientOf('203.0.113.7', '198.51.100.1'), '203.0.113.7');
  assert.equal(proxies.clientOf('10.1.2.3', '198.51.100.1'), '198.51.100.1');
  assert.equal(proxies.clientOf('::ffff:10.1.2.3', '6.6.6.6, 198.51.100.1, 10.9.9.9'), '198.51.100.1');
  assert.equal(proxies.clientOf('::1', '198.51.100.1:4711'), '198.51.100.1');
  assert.equal(proxies.clientOf('::1', '[2001:db8::5]:443'), '2001:db8::5');
  assert.equal(proxies.clientOf('10.1.2.3', 'unknown, <script>'), '10.1.2.3');
  assert.equal(proxies.clientOf('10.1.2.3', null), '10.1.2.3');
  assert.equal(new TrustedProxies([]).clientOf('10.1.2.3', '198.51.100.1'), '10.1.2.3');
  for (const wrong of ['here', '10.0.0.0/99', '1.2.3']) assert.throws(() => new TrustedProxies([wrong]), RangeError, wrong);
});

describeOnDatabases('limits', (newDatabase) => {
  let server: RelayServer;
  before(async () => {
    const limits = {
      ...UNLIMITED,
      envelopes: { points: 5, seconds: 3600 },
      recipient: { points: 8, seconds: 3600 },
      refusals: { points: 3, seconds: 3600 },
      challenges: { points: 2, seconds: 3600 },
    };
    server = await startRelayServer({ database: await newDatabase(), limits, trustedProxies: ['127.0.0.1'] });
  });
  after(() => server.close());

  const from = (address: string) => ({ 'x-forwarded-for': address });
  const send = (address: string, organization = 0) =>
    server.ask(`${API}/envelopes`, { body: makeEnvelope(server.organizations[organization]!.id).envelope, headers: from(address) });

  test('envelopes are counted by network and by organization', async () => {
    const codes = [];
    for (let count = 0; count < 6; count += 1) codes.push((await send('198.51.100.1')).status);
    assert.deepEqual(codes, [201, 201, 201, 201, 201, 429]);
    const neighbour = await send('198.51.100.200');
    assert.deepEqual([neighbour.status, neighbour.body.type], [429, 'urn:accueil:referral:rate-limited']);
    assert.ok(Number(neighbour.headers.get('retry-after')) > 3000);
    assert.deepEqual(
      [(await send('203.0.113.1')).status, (await send('203.0.114.1')).status, (await send('203.0.115.1')).status],
      [201, 201, 201],
    );
    // Nine for the same organization; the other one still receives.
    assert.equal((await send('203.0.116.1')).status, 429);
    assert.equal((await send('203.0.116.2', 1)).status, 201);
  });

  test('who guesses is not answered any more; who knows is, from elsewhere', async () => {
    const { envelope, token } = makeEnvelope(server.organizations[1].id);
    const { body } = await server.ask(`${API}/envelopes`, { body: envelope, headers: from('192.0.2.1') });
    const receipt = body.receipt;
    const codes = [];
    for (let count = 0; count < 6; count += 1)
      codes.push((await server.ask(`${API}/status/R-0000-0000`, { headers: from('192.0.2.1') })).status);
    assert.deepEqual(codes, [404, 404, 404, 429, 429, 429]);
    assert.equal((await server.ask(`${API}/status/${receipt}`, { token, headers: from('192.0.2.1') })).status, 429);
    assert.equal((await server.ask(`${API}/status/${receipt}`, { token, headers: from('192.0.3.1') })).status, 200);
    assert.equal((await server.ask(`${API}/inbox/envelopes`, { token, headers: from('192.0.2.1') })).status, 429);
    const ask = () =>
      server.ask(`${API}/inbox/challenges`, { body: { organization_id: server.organizations[0].id }, headers: from('192.0.4.1') });
    assert.deepEqual([(await ask()).status, (await ask()).status, (await ask()).status], [201, 201, 429]);
  });

  test('what is counted is kept under a hash whose key is of the day', async () => {
    const rows = await server.sql('select key from accueil_relay.limits');
    assert.ok(rows.length > 5);
    for (const { key } of rows) assert.match(String(key), /^(envelopes|recipient|refusals|challenges):[\w-]{43}$/);
    const keys = await server.sql(`select to_char(day, 'YYYY-MM-DD') as day, length(key) as length from accueil_relay.limit_keys`);
    assert.deepEqual(keys, [{ day: new Date().toISOString().slice(0, 10), length: 32 }]);
  });
});

describeOnDatabases('proof of work', (newDatabase) => {
  let server: RelayServer;
  before(async () => {
    server = await startRelayServer({ database: await newDatabase(), proofOfWork: { cost: 10 } });
  });
  after(() => server.close());

  const solve = async (): Promise<string> => {
    const { body } = await server.ask(`${API}/configuration`);
    const challenge = body.proof_of_work as Challenge;
    const solution = await solveChallenge({ challenge, deriveKey });
    return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
  };
  const send = (proof: string | undefined, envelope = makeEnvelope(server.organizations[0].id).envelope) =>
    server.ask(`${API}/envelopes`, { body: envelope, ...(proof === undefined ? {} : { headers: { 'accueil-proof': proof } }) });

  test('one proof carries one envelope, however often that is sent', async () => {
    const { envelope } = makeEnvelope(server.organizations[0].id);
    const missing = await send(undefined, envelope);
    assert.deepEqual([missing.status, missing.body.type], [428, 'urn:accueil:referral:proof-required']);
    const proof = await solve();
    assert.equal((await send(proof, envelope)).status, 201);
    assert.equal((await send(proof, envelope)).status, 200);
    assert.equal((await send(proof)).status, 428);
  });

  test('a proof that is forged, altered or too old is refused', async () => {
    const proof = JSON.parse(Buffer.from(await solve(), 'base64').toString()) as { challenge: Challenge; solution: { counter: number } };
    const altered = [
      { ...proof, solution: { ...proof.solution, counter: proof.solution.counter + 1, derivedKey: '00' } },
      { ...proof, challenge: { ...proof.challenge, signature: 'a'.repeat(64) } },
      { ...proof, challenge: { ...proof.challenge, parameters: { ...proof.challenge.parameters, expiresAt: 4_000_000_000 } } },
      { ...proof, challenge: { ...proof.challenge, parameters: { ...proof.challenge.parameters, cost: 1 } } },
      { ...proof, challenge: { ...proof.challenge, parameters: { ...proof.challenge.parameters, cost: 1e9 } } },
      {},
      null,
    ];
    for (const one of altered)
      assert.equal((await send(Buffer.from(JSON.stringify(one)).toString('base64'))).status, 428, JSON.stringify(one));
    for (const text of ['', 'x', '{', 'a'.repeat(10_000)]) assert.equal((await send(text)).status, 428);
  });
});
