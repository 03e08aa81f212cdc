import { z } from 'zod';
import { serveValidator } from './serveValidator';
import type { ToWorker } from './wire/messages';

// The content security policy forbids code made from text, which zod would otherwise try.
z.config({ jitless: true });

/** `self` of a worker, which the types of a page do not know. */
const scope = self as unknown as Pick<Worker, 'postMessage' | 'addEventListener'>;

serveValidator({
  postMessage: (message, transfer) => scope.postMessage(message, transfer),
  onMessage: (listener) => scope.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => listener(data)),
  now: () => performance.now(),
});
