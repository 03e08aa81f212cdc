import { problemSchema, type Problem } from '../contract/problems';
import { BackendError } from '../application/ports/backendError';
import type { ApiEnvironment } from './apiEnvironment';
import { ATTEMPT_TIMEOUT_MS, FILE_TIMEOUT_MS, readRetryAfter } from './retryTiming';

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  /** JSON text. */
  readonly body?: string;
  readonly token?: string;
  /** What a good answer is; JSON when left out. */
  readonly expects?: 'json' | 'file';
}

/** One try of a request, as far as retrying needs to know it. */
export type Attempt =
  | { readonly outcome: 'answered'; readonly body: unknown }
  | { readonly outcome: 'unauthenticated'; readonly error: BackendError }
  | { readonly outcome: 'rejected'; readonly error: BackendError }
  | { readonly outcome: 'passing-failure'; readonly error: BackendError; readonly retryAfterMs: number | null };

const PASSING_STATUSES = new Set([408, 429, 500, 502, 503, 504]);

/** Asks once. Rejects only with the signal's reason; everything else that goes wrong is an outcome. */
export async function attempt(request: ApiRequest, environment: ApiEnvironment, signal: AbortSignal): Promise<Attempt> {
  signal.throwIfAborted();
  try {
    const response = await environment.fetch(request.url, {
      method: request.method,
      headers: headersOf(request),
      ...(request.body !== undefined && { body: request.body }),
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.any([signal, environment.timeout(request.expects === 'file' ? FILE_TIMEOUT_MS : ATTEMPT_TIMEOUT_MS)]),
    });
    if (response.ok && request.expects === 'file') return { outcome: 'answered', body: await response.blob() };
    const text = await response.text();
    return response.ok ? readAnswer(request, text) : readFailure(request, response, text);
  } catch (cause) {
    signal.throwIfAborted();
    const error = new BackendError('unreachable', `${request.method} ${request.url}: no answer`, undefined, { cause });
    return { outcome: 'passing-failure', error, retryAfterMs: null };
  }
}

function headersOf({ token, body, expects }: ApiRequest): Record<string, string> {
  return {
    accept: `${expects === 'file' ? '*/*' : 'application/json'}, application/problem+json`,
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
}

function readAnswer(request: ApiRequest, text: string): Attempt {
  try {
    return { outcome: 'answered', body: JSON.parse(text) as unknown };
  } catch (cause) {
    const error = new BackendError('unreadable', `${request.method} ${request.url}: the answer is not JSON`, undefined, { cause });
    return { outcome: 'rejected', error };
  }
}

function readFailure(request: ApiRequest, response: Response, text: string): Attempt {
  const problem = readProblem(text);
  const error = problem
    ? new BackendError(problem.code, `${request.method} ${request.url}: ${problem.detail}`, problem.requestId, { detail: problem.detail })
    : new BackendError('unreadable', `${request.method} ${request.url}: status ${response.status} without a problem document`);
  if (response.status === 401) return { outcome: 'unauthenticated', error };
  if (PASSING_STATUSES.has(response.status) || problem?.code === 'chunk-in-flight') {
    const retryAfterMs = readRetryAfter(response.headers.get('retry-after'), response.headers.get('date'));
    return { outcome: 'passing-failure', error: problem ? error : unavailable(error, response), retryAfterMs };
  }
  return { outcome: 'rejected', error };
}

function readProblem(text: string): Problem | undefined {
  try {
    return problemSchema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A proxy in between answers with its own page: what it means is in the status alone. */
function unavailable(cause: BackendError, response: Response): BackendError {
  return new BackendError('unavailable', cause.message, response.headers.get('x-request-id') ?? undefined, { cause });
}
