import { z } from 'zod';
import { PERMISSIONS } from '../domain/people/role';
import { oneLine } from './oneLine';

/** A personal access token, for scripts: it does what its owner's role and its scopes both allow. */
export const accessTokenSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  scopes: z.array(z.enum(PERMISSIONS)),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});
export type AccessToken = z.infer<typeof accessTokenSchema>;

/** GET /api/v1/access-tokens: one's own that are still valid. */
export const accessTokensSchema = z.strictObject({ tokens: z.array(accessTokenSchema) });

export const MAX_TOKEN_DAYS = 366;

/** POST /api/v1/access-tokens */
export const newAccessTokenSchema = z.strictObject({
  name: oneLine(100),
  scopes: z.array(z.enum(PERMISSIONS)).min(1),
  days: z.int().min(1).max(MAX_TOKEN_DAYS),
});
export type NewAccessToken = z.infer<typeof newAccessTokenSchema>;

/** `token` is shown once: only its hash is kept. */
export const createdAccessTokenSchema = accessTokenSchema.extend({ token: z.string() });
export type CreatedAccessToken = z.infer<typeof createdAccessTokenSchema>;
