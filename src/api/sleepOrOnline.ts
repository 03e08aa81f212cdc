import { browserEnvironment } from './browserEnvironment';

/** Resolves after so many milliseconds, or as soon as the browser finds its connection again; rejects with the signal's reason. */
export async function sleepOrOnline(milliseconds: number, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const online = new Promise<void>((resolve) => window.addEventListener('online', () => resolve(), { once: true, signal: over.signal }));
  const slept = browserEnvironment.sleep(milliseconds, AbortSignal.any([signal, over.signal]));
  // Its own rejection once the connection is back concerns nobody.
  slept.catch(() => undefined);
  try {
    await Promise.race([slept, online]);
  } finally {
    over.abort();
  }
}
