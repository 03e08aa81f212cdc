import type { FastifyBaseLogger } from 'fastify';
import type { Services } from '../../services';
import { undoImport } from './undoImport';

/** Works on undos in this process, beside the requests. What it has not finished when the process ends goes on with the next one. */
export interface UndoRunner {
  /** Works on the undo unless this process is at it already. */
  wake(tenantId: string, importId: string): void;
  /** Goes on with what was left unfinished. */
  resume(): Promise<void>;
  /** Ends after the chunks that are under way. */
  stop(): Promise<void>;
}

export function undoRunner(services: Services, log: FastifyBaseLogger): UndoRunner {
  const undos = undoImport(services);
  const running = new Map<string, Promise<void>>();
  let stopping = false;

  async function work(tenantId: string, importId: string): Promise<void> {
    try {
      while (!stopping && (await undos.step(tenantId, importId)));
    } catch (error) {
      // The next request for this undo, or the next start, takes it up where it stands.
      log.error({ err: error, importId }, 'Undo interrupted');
    }
  }

  function wake(tenantId: string, importId: string): void {
    const key = `${tenantId} ${importId}`;
    if (stopping || running.has(key)) return;
    running.set(
      key,
      work(tenantId, importId).finally(() => running.delete(key)),
    );
  }

  return {
    wake,
    async resume() {
      for (const { tenantId, importId } of await undos.unfinished()) wake(tenantId, importId);
    },
    async stop() {
      stopping = true;
      await Promise.all(running.values());
    },
  };
}
