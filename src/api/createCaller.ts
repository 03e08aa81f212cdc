import type { z } from 'zod';
import { BackendError } from '../application/ports/backendError';
import type { ApiEnvironment } from './apiEnvironment';
import { attempt, type ApiRequest } from './attempt';
import { GIVE_UP_AFTER_MS, MAX_TRIES, waitBeforeRetry } from './retryTiming';

/** A request relative to the server's address, and the shape that its answer must have. */
export interface ApiCall<Answer extends z.ZodType> {
  readonly method: ApiRequest['method'];
  readonly path: string;
  readonly body?: string;
  readonly sends?: ApiRequest['sends'];
  readonly expects?: ApiRequest['expects'];
  readonly answer: Answer;
}

export interface Caller {
  /** Tries again what may pass, and gives the answer only if it fits its schema; else a `BackendError`. */
  ask<Answer extends z.ZodType>(call: ApiCall<Answer>, token: string | null, signal: AbortSignal): Promise<z.infer<Answer>>;
  /** Calls back whenever a try fails that will be repeated, and with null once one goes through after that. */
  onTrouble(listener: (trouble: BackendError | null) => void): void;
}

/** @param baseUrl the server's address without a trailing slash, e.g. `https://fieldsheet.example.com.au` */
export function createCaller(baseUrl: string, environment: ApiEnvironment): Caller {
  const listeners = new Set<(trouble: BackendError | null) => void>();
  const tell = (trouble: BackendError | null) => {
    for (const listener of listeners) listener(trouble);
  };

  async function untilAnswered(request: ApiRequest, signal: AbortSignal): Promise<unknown> {
    const startedAt = environment.now();
    for (let failures = 1; ; failures += 1) {
      const result = await attempt(request, environment, signal);
      if (result.outcome !== 'passing-failure') {
        if (failures > 1) tell(null);
        if (result.outcome === 'rejected') throw result.error;
        return result.body;
      }
      const wait = waitBeforeRetry(failures, result.retryAfterMs, environment.random());
      const late = environment.now() - startedAt + wait > GIVE_UP_AFTER_MS;
      if (failures === MAX_TRIES || late) throw result.error;
      tell(result.error);
      await environment.sleep(wait, signal);
    }
  }

  return {
    async ask(call, token, signal) {
      const { method, path, body, sends = 'json', expects = 'json' } = call;
      const request = {
        method,
        url: `${baseUrl}${path}`,
        sends,
        expects,
        ...(body !== undefined && { body }),
        ...(token !== null && { token }),
      };
      return fitting(call, await untilAnswered(request, signal));
    },
    onTrouble: (listener) => void listeners.add(listener),
  };
}

function fitting<Answer extends z.ZodType>(call: ApiCall<Answer>, body: unknown): z.infer<Answer> {
  const parsed = call.answer.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new BackendError('unreadable', `${call.method} ${call.path}: the answer does not fit the contract`, undefined, {
    cause: parsed.error,
  });
}
