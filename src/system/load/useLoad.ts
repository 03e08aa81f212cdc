import { useCallback, useEffect, useState } from 'react';

/** `isStale`: what is shown answers an earlier question, and the answer to this one is under way. */
export type Load<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: unknown }
  | { readonly status: 'ready'; readonly value: T; readonly isStale: boolean };

export interface Loading<T> {
  readonly load: Load<T>;
  reload(): void;
}

/**
 * Loads when the component appears and whenever `fetchValue` changes (so keep it stable); an older answer that comes late is dropped. While a new one
 * is under way the old one stays, so that a page does not jump at every key.
 */
export function useLoad<T>(fetchValue: (signal: AbortSignal) => Promise<T>): Loading<T> {
  const [attempt, setAttempt] = useState(0);
  const [settled, setSettled] = useState<{ question: object; load: Load<T> } | null>(null);
  const question = useQuestion(fetchValue, attempt);

  useEffect(() => {
    const aborter = new AbortController();
    fetchValue(aborter.signal).then(
      (value) => {
        if (!aborter.signal.aborted) setSettled({ question, load: { status: 'ready', value, isStale: false } });
      },
      (error: unknown) => {
        if (!aborter.signal.aborted) setSettled({ question, load: { status: 'failed', error } });
      },
    );
    return () => aborter.abort();
  }, [fetchValue, question]);

  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  return { load: loadOf(settled, question), reload };
}

function loadOf<T>(settled: { question: object; load: Load<T> } | null, question: object): Load<T> {
  if (!settled) return { status: 'loading' };
  if (settled.question === question) return settled.load;
  return settled.load.status === 'ready' ? { ...settled.load, isStale: true } : { status: 'loading' };
}

/** A new object for each thing that is asked. */
function useQuestion(fetchValue: unknown, attempt: number): object {
  const [current, setCurrent] = useState({ fetchValue, attempt });
  if (current.fetchValue === fetchValue && current.attempt === attempt) return current;
  const next = { fetchValue, attempt };
  setCurrent(next);
  return next;
}
