import type { WorkerLike } from '../../../src/worker/createConversation';
import { serveValidator } from '../../../src/worker/serveValidator';
import type { ToWorker } from '../../../src/worker/wire/messages';

export interface WorkerInThread extends WorkerLike {
  readonly isTerminated: boolean;
  /** As when its script throws, or is not there. */
  crash(): void;
}

/**
 * The worker's own code behind a channel that copies all that goes through it, as a real one does.
 * @param onAsked told of each message before the worker is; returns false for one that the worker is not to get
 */
export function startWorkerInThread(onAsked: (message: ToWorker, worker: WorkerInThread) => boolean = () => true): WorkerInThread {
  const { port1: outside, port2: inside } = new MessageChannel();
  const errorListeners: ((event: ErrorEvent) => void)[] = [];
  let isTerminated = false;
  let time = 0;
  const worker: WorkerInThread = {
    get isTerminated() {
      return isTerminated;
    },
    crash: () => errorListeners.forEach((listener) => listener({ message: 'It crashed', preventDefault: () => undefined } as ErrorEvent)),
    postMessage: (message: ToWorker) => {
      if (onAsked(message, worker)) outside.postMessage(message);
    },
    addEventListener: (type: string, listener: unknown) => {
      if (type === 'error') errorListeners.push(listener as (event: ErrorEvent) => void);
      if (type === 'message') outside.onmessage = listener as (event: MessageEvent) => void;
    },
    terminate: () => {
      isTerminated = true;
      outside.close();
    },
  };
  serveValidator({
    postMessage: (message, transfer) => inside.postMessage(message, transfer as ArrayBuffer[]),
    onMessage: (listener) => {
      inside.onmessage = ({ data }: MessageEvent<ToWorker>) => listener(data);
    },
    now: () => (time += 100),
  });
  return worker;
}
