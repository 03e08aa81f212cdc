import '../api/zodWithoutEval';
import { serveValidator } from './serveValidator';
import type { ToWorker } from './wire/messages';

/** `self` of a worker, which the types of a page do not know. */
const scope = self as unknown as Pick<Worker, 'postMessage' | 'addEventListener'>;

serveValidator({
  postMessage: (message, transfer) => scope.postMessage(message, transfer),
  onMessage: (listener) => scope.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => listener(data)),
  now: () => performance.now(),
});
