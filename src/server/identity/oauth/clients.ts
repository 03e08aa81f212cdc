import type { ClientMetadata } from 'oidc-provider';
import { OAUTH_CLIENTS } from '../../../contract/signIn';

export interface ClientOrigins {
  /** Where people reach this server. */
  readonly own: string;
  /** Where else the add-in's pages are served. */
  readonly addin: readonly string[];
}

/** Public clients: they run in browsers and can keep no secret. Their redirect addresses are compared as they stand here, to the letter. */
export function clients({ own, addin }: ClientOrigins): ClientMetadata[] {
  return [publicClient(OAUTH_CLIENTS.addin, [...new Set([own, ...addin])]), publicClient(OAUTH_CLIENTS.system, [own])];
}

function publicClient({ id, redirectPath }: { id: string; redirectPath: string }, origins: readonly string[]): ClientMetadata {
  return {
    client_id: id,
    redirect_uris: origins.map((origin) => origin + redirectPath),
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    id_token_signed_response_alg: 'ES256',
  };
}
