import type { Ports } from '../application/ports/ports';
import type { Following, SheetsEdit, SheetsToValidate, ValidatorPort } from '../application/ports/validatorPort';
import type { Job } from '../application/ports/job';
import { createConversation, WorkerLost, type Conversation, type WorkerLike } from './createConversation';
import { createFoundReceiver } from './wire/packFound';
import { sendSheets } from './wire/sendSheets';

/** A host that neither loads the worker nor says so is not waited for any longer. */
const START_MS = 10_000;

interface WorkerValidatorOptions {
  /** May throw where workers are not allowed. */
  readonly startWorker: () => WorkerLike;
  /** Validates where there is no worker. */
  readonly fallback: ValidatorPort;
  readonly time: Pick<Ports, 'pause' | 'wait'>;
}

/**
 * Validates in a worker, which is started for the first validation and kept for the next, and for edits. Where it cannot be had, or stops by
 * itself, the same validation is done by the fallback, and so is every one after it. Cancelling stops the worker; the next validation has a new one.
 */
export function createWorkerValidator({ startWorker, fallback, time }: WorkerValidatorOptions): ValidatorPort {
  let conversation: Conversation | null = null;
  let isUsable = true;

  async function started(): Promise<Conversation> {
    const current = (conversation ??= createConversation(startWorker));
    const waiting = new AbortController();
    time.wait(START_MS, waiting.signal).then(
      () => current.end(new WorkerLost('The worker did not start')),
      () => undefined,
    );
    await current.ready.finally(() => waiting.abort());
    return current;
  }

  async function inWorker({ read, mapped }: SheetsToValidate, job: Job) {
    const cancel = () => stop(job.signal.reason);
    job.signal.addEventListener('abort', cancel);
    try {
      const worker = await started();
      for (const message of sendSheets(read)) {
        job.signal.throwIfAborted();
        worker.post(message);
        await time.pause();
      }
      const receiver = createFoundReceiver(mapped);
      await worker.ask({
        ask: (question) => ({ type: 'validate', question }),
        onPart: (part) => receiver.receive(part),
        onProgress: (share) => job.progress(Math.round(share * 100), 100),
      });
      return { ...receiver.found(), following: follow(worker) };
    } finally {
      job.signal.removeEventListener('abort', cancel);
    }
  }

  /** What is followed are the sheets that were sent last. */
  let latest = 0;
  function follow(worker: Conversation): Following {
    const own = (latest += 1);
    return {
      async edit(edit) {
        if (own !== latest || worker !== conversation) return null;
        try {
          return await editIn(worker, edit);
        } catch (error) {
          if (!(error instanceof WorkerLost)) throw error;
          isUsable = false;
          return null;
        }
      },
    };
  }

  async function editIn(worker: Conversation, { rows, mapped }: SheetsEdit) {
    const receiver = createFoundReceiver(mapped);
    const judged = await worker.ask({
      ask: (question) => ({ type: 'edit', question, rows }),
      onPart: (part) => receiver.receive(part),
      onProgress: () => undefined,
    });
    return judged && { rows: judged, ...receiver.found() };
  }

  function stop(reason: unknown): void {
    conversation?.end(reason);
    conversation = null;
  }

  return {
    async validate(sheets, job) {
      job.signal.throwIfAborted();
      latest += 1;
      if (isUsable) {
        try {
          return await inWorker(sheets, job);
        } catch (error) {
          stop(error);
          if (!(error instanceof WorkerLost)) throw error;
          isUsable = false;
        }
      }
      return fallback.validate(sheets, job);
    },
  };
}
