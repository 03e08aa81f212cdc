import type { z } from 'zod';
import type { ApiClient } from '../../api/createApiClient';
import type { ApiCall } from '../../api/createCaller';
import { BackendError } from '../../application/ports/backendError';
import { LoadError } from '../systemApi';

export type AskServer = <Answer extends z.ZodType>(call: ApiCall<Answer>, signal: AbortSignal) => Promise<z.infer<Answer>>;

/** Asks through the client; what goes wrong comes in the page's own terms. */
export function askServer(client: ApiClient): AskServer {
  return async (call, signal) => {
    try {
      return await client.call(call, signal);
    } catch (cause) {
      if (!(cause instanceof BackendError)) throw cause;
      throw new LoadError(cause.code, cause.message, cause.requestId, { cause, detail: cause.detail });
    }
  };
}
