import type { z } from 'zod';
import type { BackendErrorCode } from '../application/ports/backendError';
import { problemSchema } from '../contract/problems';

export interface ServerCall<Answer extends z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly answer: Answer;
}

/** The server did not do what its page asked for. */
export class ServerCallError extends Error {
  override readonly name = 'ServerCallError';
  constructor(
    readonly code: BackendErrorCode,
    /** What the server says of this case; for developers where the server said nothing. */
    message: string,
    readonly retryAfterSeconds: number | null = null,
    options?: { cause: unknown },
  ) {
    super(message, options);
  }
}

/** For a page of the server itself, which is known by its cookie. Nothing is tried twice: a person sees what happened, and decides. */
export async function callServer<Answer extends z.ZodType>({ method, path, body, answer }: ServerCall<Answer>): Promise<z.infer<Answer>> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    ...(body !== undefined && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new ServerCallError('unreachable', `${method} ${path}: no answer`, null, { cause });
  });
  const json: unknown = response.status === 204 ? undefined : await response.json().catch(() => null);
  if (!response.ok) throw refusal(json, response);
  const parsed = answer.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new ServerCallError('unreadable', `${method} ${path}: the answer does not fit the contract`, null, { cause: parsed.error });
}

function refusal(json: unknown, { status, headers }: Response): ServerCallError {
  const { data: problem } = problemSchema.safeParse(json);
  if (problem === undefined) return new ServerCallError('unreadable', `${status} without a problem`);
  return new ServerCallError(problem.code, problem.detail, Number(headers.get('Retry-After')) || null);
}
