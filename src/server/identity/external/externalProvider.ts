import * as client from 'openid-client';

/** An OpenID provider in which people have accounts already: see docs/OPERATING.md. */
export interface ExternalOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call it. */
  readonly name: string;
}

/** What must still be known when the browser comes back. */
export interface ExternalAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Somebody as their provider knows them: the two together are theirs alone, and stay so (OpenID Connect Core, 5.7). */
export interface ExternalAccount {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | null;
}

export interface ExternalProvider {
  readonly name: string;
  /** Gives where the browser goes. */
  begin(): Promise<{ location: string; attempt: ExternalAttempt }>;
  /** Rejects when the provider did not vouch for anybody, or not in answer to this attempt. */
  finish(currentUrl: URL, attempt: ExternalAttempt): Promise<ExternalAccount>;
}

/** By the code flow with PKCE, state and nonce. ID tokens are believed by their signature, though they come over TLS (ASVS 5, 9.1.1). */
export function externalProvider({ issuer, clientId, clientSecret, name }: ExternalOptions, redirectUri: () => string): ExternalProvider {
  let configuration: Promise<client.Configuration> | undefined;

  function configured(): Promise<client.Configuration> {
    const url = new URL(issuer);
    // Plain http is for a provider on this machine alone: the settings take no other.
    const execute = [client.enableNonRepudiationChecks, ...(url.protocol === 'http:' ? [client.allowInsecureRequests] : [])];
    configuration ??= client.discovery(url, clientId, clientSecret, undefined, { execute }).catch((error: unknown) => {
      // It may be away for a moment: the next who comes asks again.
      configuration = undefined;
      throw error;
    });
    return configuration;
  }

  return {
    name,

    async begin() {
      const attempt = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
      const location = client.buildAuthorizationUrl(await configured(), {
        redirect_uri: redirectUri(),
        scope: 'openid profile',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      });
      return { location: location.href, attempt };
    },

    async finish(currentUrl, { state, nonce, verifier }) {
      const tokens = await client.authorizationCodeGrant(await configured(), currentUrl, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const { iss, sub, name: called } = tokens.claims()!;
      return { issuer: iss, subject: sub, name: typeof called === 'string' ? called : null };
    },
  };
}
