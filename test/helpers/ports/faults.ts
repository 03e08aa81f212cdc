/** Lets a test make a port's method fail, or hold it until the test lets go: the two ways in which real ports differ from fast, healthy ones. */
export class Faults<Method extends string> {
  readonly #failures = new Map<Method, Error[]>();
  readonly #holds = new Map<Method, Promise<void>>();

  /** The next call of the method rejects with the error; each call of this adds one. */
  failNext(method: Method, error: Error): void {
    this.#failures.set(method, [...(this.#failures.get(method) ?? []), error]);
  }

  /** Calls of the method wait until the returned function is called. */
  hold(method: Method): () => void {
    let release: () => void = () => undefined;
    this.#holds.set(method, new Promise((resolve) => (release = resolve)));
    return () => {
      this.#holds.delete(method);
      release();
    };
  }

  /** What a fake's method does first. Rejects with the signal's reason when that is aborted while the method is held. */
  async meet(method: Method, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const error = this.#failures.get(method)?.shift();
    if (error) throw error;
    const hold = this.#holds.get(method);
    if (hold) await Promise.race([hold, ...(signal ? [rejectOnAbort(signal)] : [])]);
  }
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));
}
