import { useCallback, useEffect, useRef, useState } from 'react';

/** Something that the person has asked for. */
export type ActionState = { readonly status: 'idle' | 'running' } | { readonly status: 'failed'; readonly error: unknown };

export interface Action {
  readonly state: ActionState;
  /** Does it, unless something is being done already; whether it was done. What goes wrong is in the state. */
  run(work: (signal: AbortSignal) => Promise<void>): Promise<boolean>;
  /** Forgets a failure. */
  reset(): void;
}

export function useAction(): Action {
  const [state, setState] = useState<ActionState>({ status: 'idle' });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(async (work: (signal: AbortSignal) => Promise<void>) => {
    if (running.current) return false;
    const aborter = new AbortController();
    running.current = aborter;
    setState({ status: 'running' });
    try {
      await work(aborter.signal);
      if (!aborter.signal.aborted) setState({ status: 'idle' });
      return true;
    } catch (error) {
      if (!aborter.signal.aborted) setState({ status: 'failed', error });
      return false;
    } finally {
      running.current = null;
    }
  }, []);
  const reset = useCallback(() => setState({ status: 'idle' }), []);
  return { state, run, reset };
}
