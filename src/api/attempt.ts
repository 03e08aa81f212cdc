import { z } from 'zod';
import { problemSchema, type Problem } from '../contract/problems';
import { BackendError } from '../application/ports/backendError';
import type { ApiEnvironment } from './apiEnvironment';
import { ATTEMPT_TIMEOUT_MS, FILE_TIMEOUT_MS, readRetryAfter } from './retryTiming';

const CONTENT_TYPES = { json: 'application/json', form: 'application/x-www-form-urlencoded' } as const;

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly body?: string;
  /** What the body is; JSON text when left out. */
  readonly sends?: keyof typeof CONTENT_TYPES;
  readonly token?: string;
  /** What a good answer is; JSON when left out. */
  readonly expects?: 'json' | 'file' | 'nothing';
}

/** One try of a request, as far as retrying needs to know it. */
export type Attempt =
  | { readonly outcome: 'answered'; readonly body: unknown }
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
    if (response.ok && request.expects === 'nothing') return { outcome: 'answered', body: null };
    const text = await response.text();
    return response.ok ? readAnswer(request, text) : readFailure(request, response, text);
  } catch (cause) {
    signal.throwIfAborted();
    const error = new BackendError('unreachable', `${request.method} ${request.url}: no answer`, undefined, { cause });
    return { outcome: 'passing-failure', error, retryAfterMs: null };
  }
}

function headersOf({ token, body, sends = 'json', expects }: ApiRequest): Record<string, string> {
  return {
    accept: `${expects === 'file' ? '*/*' : 'application/json'}, application/problem+json`,
    ...(body !== undefined && { 'content-type': CONTENT_TYPES[sends] }),
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
  if (request.sends === 'form' && response.status < 500 && response.status !== 429) return readOAuthFailure(request, response, text);
  const problem = readProblem(text);
  const error = problem
    ? new BackendError(problem.code, `${request.method} ${request.url}: ${problem.detail}`, problem.requestId, { detail: problem.detail })
    : new BackendError(
        response.status === 401 ? 'unauthenticated' : 'unreadable',
        `${request.method} ${request.url}: status ${response.status} without a problem document`,
      );
  if (PASSING_STATUSES.has(response.status) || problem?.code === 'chunk-in-flight') {
    const retryAfterMs = readRetryAfter(response.headers.get('retry-after'), response.headers.get('date'));
    return { outcome: 'passing-failure', error: problem ? error : unavailable(error, response), retryAfterMs };
  }
  return { outcome: 'rejected', error };
}

const oauthErrorSchema = z.object({ error: z.string() });

/** RFC 6749, 5.2. A code or refresh token that is not taken is like a bearer token that is not taken: somebody has to sign in. */
function readOAuthFailure(request: ApiRequest, response: Response, text: string): Attempt {
  const code = oauthErrorSchema.safeParse(readJson(text)).data?.error ?? null;
  const message = `${request.method} ${request.url}: status ${response.status}, ${code ?? 'without an OAuth error'}`;
  return { outcome: 'rejected', error: new BackendError(code === 'invalid_grant' ? 'unauthenticated' : 'unreadable', message) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function readProblem(text: string): Problem | undefined {
  return problemSchema.safeParse(readJson(text)).data;
}

/** A proxy in between answers with its own page: what it means is in the status alone. */
function unavailable(cause: BackendError, response: Response): BackendError {
  return new BackendError('unavailable', cause.message, response.headers.get('x-request-id') ?? undefined, { cause });
}
