import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Counts } from '../../contract/imports';
import type { Database } from '../database/database';
import { queueState, type QueueState } from './queueState';

/** What this process counts, in Prometheus' terms. No label holds a company, a person or a value: labels are few and known beforehand. */
export interface ServerMetrics {
  /** `route` as it is declared, with `:importId` for an id. */
  requestAnswered(request: { readonly method: string; readonly route: string; readonly status: number; readonly seconds: number }): void;
  rowsApplied(rows: Counts): void;
  /** https://prometheus.io/docs/instrumenting/exposition_formats/ */
  text(): Promise<{ readonly contentType: string; readonly body: string }>;
}

/** Up to a chunk on a busy machine and an answer of many thousand rows. */
const DURATION_BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export function serverMetrics(database: Database, now: () => Date): ServerMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'fieldsheet_http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: DURATION_BUCKETS_S,
    registers,
  });
  const rows = new Counter({
    name: 'fieldsheet_import_rows_total',
    help: 'Rows of imports that this process has applied, by what became of them.',
    labelNames: ['outcome'],
    registers,
  });
  const connections = new Gauge({
    name: 'fieldsheet_database_connections',
    help: 'Connections of this process to the database, and what waits for one.',
    labelNames: ['state'],
    registers,
  });
  const reachable = new Gauge({ name: 'fieldsheet_database_up', help: 'Whether the database answers (1) or not (0).', registers });
  const waiting = new Gauge({
    name: 'fieldsheet_queue_imports',
    help: 'Imports that are being worked on or wait for it, in all processes.',
    labelNames: ['kind'],
    registers,
  });
  const oldest = new Gauge({
    name: 'fieldsheet_queue_oldest_seconds',
    help: 'Since when the import waits that has waited longest, in all processes.',
    labelNames: ['kind'],
    registers,
  });

  function showConnections(): void {
    const { open, idle, waiting: waitingForOne } = database.connections();
    connections.set({ state: 'busy' }, open - idle);
    connections.set({ state: 'idle' }, idle);
    connections.set({ state: 'waiting' }, waitingForOne);
  }

  /** Without an answer of the database nothing is said of the queue; the other figures are wanted all the more. */
  function showQueue(queue: readonly QueueState[] | null): void {
    reachable.set(queue ? 1 : 0);
    waiting.reset();
    oldest.reset();
    for (const { kind, imports, oldestSince } of queue ?? []) {
      waiting.set({ kind }, imports);
      oldest.set({ kind }, oldestSince ? Math.max(0, (now().getTime() - oldestSince.getTime()) / 1_000) : 0);
    }
  }

  return {
    requestAnswered: ({ method, route, status, seconds }) => requests.observe({ method, route, status }, seconds),
    rowsApplied: (counts) => Object.entries(counts).forEach(([outcome, count]) => rows.inc({ outcome }, count)),
    text: async () => {
      showConnections();
      showQueue(await queueState(database).catch(() => null));
      return { contentType: registry.contentType, body: await registry.metrics() };
    },
  };
}
