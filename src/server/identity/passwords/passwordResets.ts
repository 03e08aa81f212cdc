import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { inTransaction } from '../../database/inTransaction';
import type { Tables } from '../../database/tables';
import { ProblemError } from '../../http/problemError';
import type { Services } from '../../services';
import { hashOfToken } from '../../sessions/tenantToken';
import { forgetAttempts } from '../attempts/limitAttempts';
import { emailKey } from '../people/emailKey';
import { findPersonByEmail, storePassword } from '../people/personRepository';
import { recordInCompanies } from '../people/recordInCompanies';
import { signOutEverywhere } from '../people/signOutEverywhere';
import { replacementPassword } from './replacementPassword';

const HOURS = 24;

/** Made by whoever runs the server, who hands the link over: there is no mail server. Null when the address has no account. */
export async function newPasswordReset({ database, now }: Pick<Services, 'database' | 'now'>, email: string): Promise<string | null> {
  const person = await findPersonByEmail(database.system, email);
  if (person === undefined) return null;
  const token = randomBytes(32).toString('base64url');
  await database.system
    .insertInto('identity.password_resets')
    .values({
      token_hash: hashOfToken(token),
      person_id: person.personId,
      created_at: now(),
      expires_at: new Date(now().getTime() + HOURS * 3_600_000),
    })
    .execute();
  return token;
}

/**
 * Whose password the link is for.
 * @throws ProblemError link-expired
 */
export async function findPasswordReset({ now }: Pick<Services, 'now'>, sql: Kysely<Tables>, token: string) {
  const found = await sql
    .selectFrom('identity.password_resets')
    .innerJoin('identity.people', 'identity.people.person_id', 'identity.password_resets.person_id')
    .select(['identity.people.person_id as personId', 'name', 'email'])
    .where('token_hash', '=', hashOfToken(token))
    .where('expires_at', '>', now())
    .executeTakeFirst();
  if (found === undefined) throw new ProblemError('link-expired', 'This link was used already or has expired. Ask for a new one.');
  return found;
}

/** Gives the person's id. Their other links go too, and whoever was signed in with the old password. */
export async function resetPassword(services: Services, { token, password }: { token: string; password: string }): Promise<string> {
  const { system } = services.database;
  const person = await findPasswordReset(services, system, token);
  const passwordHash = await replacementPassword(services, person, password);
  await inTransaction(system, async (sql) => {
    const { numDeletedRows } = await sql
      .deleteFrom('identity.password_resets')
      .where('token_hash', '=', hashOfToken(token))
      .executeTakeFirst();
    if (numDeletedRows === 0n) await findPasswordReset(services, sql, token);
    await sql.deleteFrom('identity.password_resets').where('person_id', '=', person.personId).execute();
    await storePassword(sql, person.personId, passwordHash, services.now());
    await recordInCompanies(services, sql, person.personId, { action: 'password-changed', details: { by: 'link' } });
    await signOutEverywhere(services, sql, person.personId);
  });
  await forgetAttempts(services, 'account', emailKey(person.email));
  return person.personId;
}
