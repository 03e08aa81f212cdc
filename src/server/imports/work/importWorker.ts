import type { FastifyBaseLogger } from 'fastify';
import type { Services } from '../../services';
import { applyImport } from '../apply/applyImport';
import { previewImport, type ImportPreviews } from '../preview/previewImport';
import { undoImport } from '../undo/undoImport';
import { findWork } from './findWork';
import { Setbacks } from './setbacks';
import { Turns } from './turns';
import type { Work, Working, WorkKind } from './work';

/** How many steps are under way in a process at the same time, each with a connection to the database. */
const LANES = 3;
/** How long work that others have left, or that had to wait, may lie before it is found. */
const POLL_MS = 500;

/** Does the work on imports in this process, beside its requests and beside the workers of other processes. */
export interface ImportWorker {
  readonly previews: ImportPreviews;
  start(): Promise<void>;
  /** There is something to do: looks at once. */
  wake(): void;
  /** Ends after the chunks that are under way; what is left is anybody's. */
  stop(): Promise<void>;
}

export function importWorker(services: Services, log: FastifyBaseLogger): ImportWorker {
  let stopping = false;
  const processId = services.newId();
  const previews = previewImport(services, processId);
  const kinds: Record<WorkKind, Working> = { preview: previews, apply: applyImport(services, () => stopping), undo: undoImport(services) };
  const turns = new Turns();
  const setbacks = new Setbacks();
  const underWay = new Set<string>();
  const sleepers = new Set<() => void>();
  let isLost = false;
  let wakes = 0;
  let lanes: Promise<void>[] = [];

  async function lane(): Promise<void> {
    while (!stopping) {
      const seen = wakes;
      if (!(await serveSomeone()) && wakes === seen && !stopping) await sleep();
    }
  }

  /** Whether there was something to do. */
  async function serveSomeone(): Promise<boolean> {
    try {
      const found = turns.order(await findWork(services.database, processId));
      if (isLost) log.info('The work on imports is found again');
      isLost = false;
      // Alone, work need not be found anew for each step; what comes meanwhile finds another lane.
      const until = found.length === 1 ? performance.now() + POLL_MS : 0;
      for (const work of found) {
        if (stopping) return false;
        if (underWay.has(laneOf(work)) || setbacks.mustWait(work)) continue;
        underWay.add(laneOf(work));
        const served = await serve(work, until).finally(() => underWay.delete(laneOf(work)));
        if (served) return true;
      }
    } catch (error) {
      // Asked again twice a second, and told of once: a database may be away for hours.
      if (!isLost) log.error({ err: error }, 'The work on imports cannot be found');
      isLost = true;
    }
    return false;
  }

  /** One step, or several up to a moment. */
  async function serve(work: Work, until: number): Promise<boolean> {
    turns.serve(work);
    try {
      let outcome = await kinds[work.kind].step(work);
      while (outcome === 'more' && !stopping && performance.now() < until) outcome = await kinds[work.kind].step(work);
      setbacks.clear(work);
      return outcome !== 'busy';
    } catch (error) {
      log.error({ err: error, kind: work.kind, importId: work.importId }, 'Work on an import failed');
      if (setbacks.add(work)) await giveUp(work);
      return true;
    }
  }

  async function giveUp(work: Work): Promise<void> {
    const working = kinds[work.kind];
    if (!working.giveUp) return;
    await working.giveUp(work);
    setbacks.clear(work);
  }

  function sleep(): Promise<void> {
    return new Promise((resolve) => {
      const wakeUp = () => {
        clearTimeout(timer);
        sleepers.delete(wakeUp);
        resolve();
      };
      const timer = setTimeout(wakeUp, POLL_MS);
      sleepers.add(wakeUp);
    });
  }

  function wake(): void {
    wakes += 1;
    for (const wakeUp of sleepers) wakeUp();
  }

  return {
    previews,
    wake,
    async start() {
      // The folder of an engine of our own is locked: no other process can be at work on it.
      if (services.database.engine !== 'server') await previews.takeOver();
      lanes = Array.from({ length: LANES }, lane);
    },
    async stop() {
      stopping = true;
      wake();
      await Promise.all(lanes);
      // Without the database they cannot be given back; then others take them over once the claims run out.
      await previews.release().catch((error: unknown) => log.warn({ err: error }, 'Previews could not be given back'));
    },
  };
}

/** A company's records are written by one worker at a time; previews write none. */
function laneOf({ kind, tenantId, importId }: Work): string {
  return kind === 'preview' ? importId : tenantId;
}
