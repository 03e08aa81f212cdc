import { z } from 'zod';
import type { ExternalOptions } from './external/externalProvider';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** The secret and the codes go there: over plain http only to a provider on this machine. */
const issuerSchema = z.url({ protocol: /^https?$/ }).refine((text) => URL.canParse(text) && isSafe(new URL(text)), {
  message: 'Must be an https address such as https://accounts.google.com.',
});

/** Of the server's settings, those about who may sign in; what each means to an operator is in `docs/OPERATING.md`. */
export const identitySettings = {
  /** `open` lets anybody make an account with a company of their own. */
  SIGN_UP: z.enum(['invited', 'open']).default('invited'),
  OIDC_ISSUER: issuerSchema.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** What people call the provider. */
  OIDC_NAME: z.string().min(1).max(50).optional(),
};

const EXTERNAL = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const;
export type ExternalSettings = { readonly [setting in (typeof EXTERNAL)[number]]?: string | undefined };

/** Those that are missing while others of them are there: all of them are needed, or none. */
export function missingExternalSettings(settings: ExternalSettings): readonly string[] {
  const missing = EXTERNAL.filter((setting) => settings[setting] === undefined);
  return missing.length === EXTERNAL.length ? [] : missing;
}

export function externalOptions({
  OIDC_ISSUER,
  OIDC_CLIENT_ID,
  OIDC_CLIENT_SECRET,
  OIDC_NAME,
}: ExternalSettings): ExternalOptions | undefined {
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined || OIDC_NAME === undefined)
    return undefined;
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, name: OIDC_NAME };
}

function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || LOOPBACK.includes(hostname);
}
