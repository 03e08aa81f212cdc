import type { z } from 'zod';
import { newSessionSchema, signInOptionsSchema } from '../contract/session';
import { ROUTES } from '../contract/routes';
import { BackendError } from '../application/ports/backendError';
import type { ApiEnvironment } from './apiEnvironment';
import { attempt, type ApiRequest } from './attempt';
import { GIVE_UP_AFTER_MS, MAX_TRIES, waitBeforeRetry } from './retryTiming';

/** A request relative to the server's address, and the shape that its answer must have. */
export interface ApiCall<Answer extends z.ZodType> {
  readonly method: ApiRequest['method'];
  readonly path: string;
  readonly body?: string;
  readonly expects?: ApiRequest['expects'];
  readonly answer: Answer;
}

export interface ApiClient {
  /** Signs in if need be, tries again what may pass, and gives the answer only if it fits its schema; else a `BackendError`. */
  call<Answer extends z.ZodType>(call: ApiCall<Answer>, signal: AbortSignal): Promise<z.infer<Answer>>;
  /** Calls back whenever a try fails that will be repeated, and with null once one goes through after that. */
  onTrouble(listener: (trouble: BackendError | null) => void): void;
}

/** @param baseUrl the server's address without a trailing slash, e.g. `https://fieldsheet.example.com.au` */
export function createApiClient(baseUrl: string, environment: ApiEnvironment): ApiClient {
  /** In memory alone: it is gone with the pane. Shared while it is being fetched, so that calls at once sign in once. */
  let signedIn: Promise<string> | null = null;
  const listeners = new Set<(trouble: BackendError | null) => void>();
  const tell = (trouble: BackendError | null) => {
    for (const listener of listeners) listener(trouble);
  };

  async function call<Answer extends z.ZodType>(apiCall: ApiCall<Answer>, signal: AbortSignal): Promise<z.infer<Answer>> {
    const token = currentToken();
    const first = await untilAnswered({ ...requestOf(apiCall), token: await abortable(token, signal) }, signal);
    if (first.outcome === 'answered') return fitting(apiCall, first.body);
    if (first.outcome === 'rejected') throw first.error;

    if (signedIn === token) signedIn = null;
    const second = await untilAnswered({ ...requestOf(apiCall), token: await abortable(currentToken(), signal) }, signal);
    if (second.outcome !== 'answered') throw second.error;
    return fitting(apiCall, second.body);
  }

  function currentToken(): Promise<string> {
    if (signedIn) return signedIn;
    const signingIn = signIn();
    signedIn = signingIn;
    signingIn.catch(() => {
      if (signedIn === signingIn) signedIn = null;
    });
    return signingIn;
  }

  async function signIn(): Promise<string> {
    const { signal } = new AbortController();
    const options = await callWithoutToken({ method: 'GET', path: ROUTES.signIn, answer: signInOptionsSchema }, signal);
    if (!options.demo) throw new BackendError('unauthenticated', 'The server has no demo company, and no other way to sign in is known');
    return (await callWithoutToken({ method: 'POST', path: ROUTES.demoSessions, answer: newSessionSchema }, signal)).token;
  }

  async function callWithoutToken<Answer extends z.ZodType>(apiCall: ApiCall<Answer>, signal: AbortSignal): Promise<z.infer<Answer>> {
    const settled = await untilAnswered(requestOf(apiCall), signal);
    if (settled.outcome !== 'answered') throw settled.error;
    return fitting(apiCall, settled.body);
  }

  const requestOf = ({ method, path, body, expects = 'json' }: ApiCall<z.ZodType>): ApiRequest => ({
    method,
    url: `${baseUrl}${path}`,
    expects,
    ...(body !== undefined && { body }),
  });

  async function untilAnswered(request: ApiRequest, signal: AbortSignal) {
    const startedAt = environment.now();
    for (let failures = 1; ; failures += 1) {
      const result = await attempt(request, environment, signal);
      if (result.outcome !== 'passing-failure') {
        if (failures > 1) tell(null);
        return result;
      }
      const wait = waitBeforeRetry(failures, result.retryAfterMs, environment.random());
      const late = environment.now() - startedAt + wait > GIVE_UP_AFTER_MS;
      if (failures === MAX_TRIES || late) return { outcome: 'rejected' as const, error: result.error };
      tell(result.error);
      await environment.sleep(wait, signal);
    }
  }

  return { call, onTrouble: (listener) => void listeners.add(listener) };
}

function fitting<Answer extends z.ZodType>(apiCall: ApiCall<Answer>, body: unknown): z.infer<Answer> {
  const parsed = apiCall.answer.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new BackendError('unreadable', `${apiCall.method} ${apiCall.path}: the answer does not fit the contract`, undefined, {
    cause: parsed.error,
  });
}

/** Stops waiting when the signal is aborted; what is waited for goes on for others. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
