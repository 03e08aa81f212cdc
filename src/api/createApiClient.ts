import type { z } from 'zod';
import { BackendError } from '../application/ports/backendError';
import type { ApiCall, Caller } from './createCaller';
import type { Credentials } from './credentials';

export interface ApiClient {
  /** As `Caller.ask`, with a token; with another one, once, where the server takes the first no more. */
  call<Answer extends z.ZodType>(call: ApiCall<Answer>, signal: AbortSignal): Promise<z.infer<Answer>>;
  onTrouble: Caller['onTrouble'];
}

export function createApiClient({ ask, onTrouble }: Caller, credentials: Credentials): ApiClient {
  return {
    async call(call, signal) {
      const token = await credentials.token(signal);
      try {
        return await ask(call, token, signal);
      } catch (error) {
        if (!(error instanceof BackendError && error.code === 'unauthenticated')) throw error;
        credentials.refused(token);
      }
      return ask(call, await credentials.token(signal), signal);
    },
    onTrouble,
  };
}
