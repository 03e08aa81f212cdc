import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import type { JWK } from 'oidc-provider';
import type { Services } from '../../services';

export interface ProviderKeys {
  /** Signs ID tokens. */
  readonly signing: JWK;
  /** Signs cookies. */
  readonly cookies: string;
}

/**
 * Made at the first start and the same for all processes from then on. They are stored as they are: who reads this database can change who may sign in as well, and
 * a key beside it would lie on the same machine.
 */
export async function providerKeys(services: Pick<Services, 'database' | 'now'>): Promise<ProviderKeys> {
  const signing = await storedKey(services, 'signing', () => JSON.stringify(newSigningKey()));
  return {
    signing: JSON.parse(signing) as JWK,
    cookies: await storedKey(services, 'cookies', () => randomBytes(32).toString('base64url')),
  };
}

/** Several processes may start at once: one stores its key, all use that one. */
async function storedKey({ database, now }: Pick<Services, 'database' | 'now'>, purpose: string, make: () => string): Promise<string> {
  const find = () => database.system.selectFrom('identity.provider_keys').select('value').where('purpose', '=', purpose).executeTakeFirst();
  const found = await find();
  if (found) return found.value;
  await database.system
    .insertInto('identity.provider_keys')
    .values({ purpose, value: make(), created_at: now() })
    .onConflict((conflict) => conflict.column('purpose').doNothing())
    .execute();
  return (await find())!.value;
}

function newSigningKey(): JWK {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...(privateKey.export({ format: 'jwk' }) as JWK), kid: randomUUID(), alg: 'ES256', use: 'sig' };
}
