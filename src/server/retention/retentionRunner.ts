import type { FastifyBaseLogger } from 'fastify';
import type { Services } from '../services';
import { expireImports } from './expireImports';
import { expireSignIns } from './expireSignIns';
import type { RetentionDays } from './retentionDays';

/** What expires, expires by the day: an hour more or less is nothing. */
const INTERVAL_MS = 3_600_000;

/** Lets imports and sign-ins expire in this process, now and again. */
export interface RetentionRunner {
  start(): void;
  /** Ends after the chunk that is under way. */
  stop(): Promise<void>;
}

export function retentionRunner(services: Services, days: RetentionDays, log: FastifyBaseLogger): RetentionRunner {
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let round = Promise.resolve();

  async function expire(): Promise<void> {
    try {
      await expireImports(services, days, () => stopping);
      if (!stopping) await expireSignIns(services);
    } catch (error) {
      log.error({ err: error }, 'Expiring imports and sign-ins failed; it is tried again in an hour');
    }
    if (!stopping) timer = setTimeout(start, INTERVAL_MS);
  }

  function start(): void {
    round = expire();
  }

  return {
    start,
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await round;
    },
  };
}
