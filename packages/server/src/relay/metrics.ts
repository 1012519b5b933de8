import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What is counted, without a name in any label. */
export interface Metrics {
  registry: Registry;
  received: Counter;
  duplicates: Counter;
  /** By kind of problem. */
  refused: Counter<'reason'>;
  /** By channel and outcome: `sent`, `retried`, `dead`, `skipped`. */
  deliveries: Counter<'channel' | 'outcome'>;
  /** By queue; read when asked. */
  depth: Gauge<'queue'>;
  /** Seconds of an answer, by what was asked. */
  latency: Histogram<'route' | 'method'>;
  purged: Counter<'what'>;
  ready: Gauge;
}

export function makeMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'accueil_' });
  return {
    registry,
    received: new Counter({ registers, name: 'accueil_relay_received_total', help: 'Envelopes stored' }),
    duplicates: new Counter({ registers, name: 'accueil_relay_duplicates_total', help: 'Envelopes that were stored already' }),
    refused: new Counter({ registers, name: 'accueil_relay_refused_total', help: 'Requests refused, by reason', labelNames: ['reason'] }),
    deliveries: new Counter({
      registers,
      name: 'accueil_relay_deliveries_total',
      help: 'Notices and webhooks, by outcome',
      labelNames: ['channel', 'outcome'],
    }),
    depth: new Gauge({ registers, name: 'accueil_relay_queue_depth', help: 'Jobs that wait', labelNames: ['queue'] }),
    latency: new Histogram({
      registers,
      name: 'accueil_relay_request_seconds',
      help: 'Time to answer',
      labelNames: ['route', 'method'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    }),
    purged: new Counter({ registers, name: 'accueil_relay_purged_total', help: 'Contents and tombstones deleted', labelNames: ['what'] }),
    ready: new Gauge({ registers, name: 'accueil_relay_ready', help: '1 when the database answers' }),
  };
}
