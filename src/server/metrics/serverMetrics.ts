import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../database/database';

/** What this process counts, in Prometheus' terms. No label holds a company, a person or a value: labels are few and known beforehand. */
export interface ServerMetrics {
  /** `route` as it is declared, with `:importId` for an id. */
  requestAnswered(request: { readonly method: string; readonly route: string; readonly status: number; readonly seconds: number }): void;
  /** https://prometheus.io/docs/instrumenting/exposition_formats/ */
  text(): Promise<{ readonly contentType: string; readonly body: string }>;
}

/** Up to a chunk on a busy machine and an answer of many thousand rows. */
const DURATION_BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export function serverMetrics(database: Database): ServerMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'fieldsheet_http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: DURATION_BUCKETS_S,
    registers: [registry],
  });
  new Gauge({
    name: 'fieldsheet_database_connections',
    help: 'Connections of this process to the database, and what waits for one.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { open, idle, waiting } = database.connections();
      this.set({ state: 'busy' }, open - idle);
      this.set({ state: 'idle' }, idle);
      this.set({ state: 'waiting' }, waiting);
    },
  });
  return {
    requestAnswered: ({ method, route, status, seconds }) => requests.observe({ method, route, status }, seconds),
    text: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}
