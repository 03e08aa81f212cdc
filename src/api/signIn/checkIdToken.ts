import { z } from 'zod';
import { SignInError } from '../../application/ports/signInError';
import type { PendingSignIn } from './pendingSignIn';

const claimsSchema = z.object({ nonce: z.string(), aud: z.union([z.string(), z.array(z.string())]) });

/**
 * Holds the ID token against the request. It came from the token endpoint itself, over TLS, so that its signature need not be checked:
 * OpenID Connect Core 1.0, 3.1.3.7 (6).
 *
 * @throws SignInError when it was made for another request or client
 */
export function checkIdToken(idToken: string, { nonce, clientId }: PendingSignIn): void {
  const claims = claimsSchema.safeParse(payloadOf(idToken)).data;
  if (claims?.nonce !== nonce) throw new SignInError('foreign-answer', 'The ID token’s nonce is not the request’s');
  if (![claims.aud].flat().includes(clientId)) throw new SignInError('foreign-answer', 'The ID token is another client’s');
}

function payloadOf(token: string): unknown {
  try {
    const bytes = Uint8Array.from(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    );
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return null;
  }
}
