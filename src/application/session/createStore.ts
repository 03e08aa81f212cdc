import { reduce, type SessionEvent } from './reduce';
import type { FieldsheetState } from './state';

export interface Store {
  getState(): FieldsheetState;
  /** Calls back after every change. Returns how to stop. */
  subscribe(listener: () => void): () => void;
  dispatch(event: SessionEvent): void;
}

export function createStore(initial: FieldsheetState): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch(event) {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
  };
}
