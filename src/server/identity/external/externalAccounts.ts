import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables';
import type { ExternalAccount } from './externalProvider';

/** Whose account here this account of the provider is. */
export async function findByExternalAccount(sql: Kysely<Tables>, { issuer, subject }: ExternalAccount): Promise<string | undefined> {
  const found = await sql
    .selectFrom('identity.external_accounts')
    .select('person_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return found?.person_id;
}

/** Of all issuers that were ever configured. */
export async function hasExternalAccount(sql: Kysely<Tables>, personId: string): Promise<boolean> {
  const found = await sql.selectFrom('identity.external_accounts').select('subject').where('person_id', '=', personId).executeTakeFirst();
  return found !== undefined;
}

export type Connection = 'made' | 'there-already' | 'of-somebody-else';

export async function connectExternalAccount(
  sql: Kysely<Tables>,
  { issuer, subject }: ExternalAccount,
  personId: string,
): Promise<Connection> {
  const made = await sql
    .insertInto('identity.external_accounts')
    .values({ issuer, subject, person_id: personId })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
    .returning('subject')
    .executeTakeFirst();
  if (made !== undefined) return 'made';
  return (await findByExternalAccount(sql, { issuer, subject, name: null })) === personId ? 'there-already' : 'of-somebody-else';
}
