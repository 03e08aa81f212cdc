import type { FromWorker, ToWorker } from './wire/messages';
import type { FoundPart } from './wire/packFound';

/** As much of a worker as is needed. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/** The worker could not be loaded, or has stopped by itself. */
export class WorkerLost extends Error {
  override readonly name = 'WorkerLost';
}

export interface Question {
  /** What is asked. */
  ask(number: number): ToWorker;
  onPart(part: FoundPart): void;
  onProgress(share: number): void;
}

type Answer = Extract<FromWorker, { type: 'done' }>['rows'];

/** One worker that answers one question after another. */
export interface Conversation {
  /** Resolves when the worker is there. */
  readonly ready: Promise<void>;
  post(message: ToWorker): void;
  /** The last thing of its answer. */
  ask(question: Question): Promise<Answer>;
  /** Stops the worker: whatever it has not answered is rejected. */
  end(reason: unknown): void;
}

interface Open extends Question {
  resolve(answer: Answer): void;
  reject(reason: unknown): void;
}

/**
 * Where the worker cannot be had, or stops by itself, everything rejects with `WorkerLost`.
 * @param startWorker may throw, as browsers do where workers are not allowed
 */
export function createConversation(startWorker: () => WorkerLike): Conversation {
  const open = new Map<number, Open>();
  let asked = 0;
  let ended: { readonly reason: unknown } | null = null;
  let worker: WorkerLike | null = null;
  let settle = { resolve: () => undefined as void, reject: (_reason: unknown) => undefined as void };
  const ready = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // Whoever asks is told; nobody need wait for it to start.
  ready.catch(() => undefined);

  try {
    worker = startWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end(new WorkerLost(event.message || 'The worker could not be loaded'));
    });
    worker.addEventListener('messageerror', () => end(new WorkerLost('A message of the worker could not be read')));
  } catch (cause) {
    end(new WorkerLost('The worker could not be started', { cause }));
  }

  function end(reason: unknown): void {
    if (ended) return;
    ended = { reason };
    worker?.terminate();
    settle.reject(reason);
    for (const question of open.values()) question.reject(reason);
    open.clear();
  }

  function hear(message: FromWorker): void {
    if (message.type === 'ready') return settle.resolve();
    const question = open.get(message.question);
    if (!question) return;
    if (message.type === 'progress') question.onProgress(message.share);
    else if (message.type === 'found') question.onPart(message.part);
    else {
      open.delete(message.question);
      question.resolve(message.rows);
    }
  }

  return {
    ready,
    post: (message) => worker?.postMessage(message),
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended.reason);
        const number = (asked += 1);
        open.set(number, { ...question, resolve, reject });
        worker?.postMessage(question.ask(number));
      }),
    end,
  };
}
