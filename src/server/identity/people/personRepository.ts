import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables';
import { emailKey } from './emailKey';

export interface Person {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string | null;
}

export interface NewPerson extends Person {
  readonly createdAt: Date;
}

export async function findPersonByEmail(sql: Kysely<Tables>, email: string): Promise<Person | undefined> {
  return sql
    .selectFrom('identity.people')
    .select(['person_id as personId', 'name', 'email', 'password_hash as passwordHash'])
    .where('email_key', '=', emailKey(email))
    .executeTakeFirst();
}

/** False when the address has an account already. */
export async function addPerson(sql: Kysely<Tables>, { personId, name, email, passwordHash, createdAt }: NewPerson): Promise<boolean> {
  const added = await sql
    .insertInto('identity.people')
    .values({
      person_id: personId,
      name,
      email,
      email_key: emailKey(email),
      password_hash: passwordHash,
      created_at: createdAt,
      password_changed_at: passwordHash === null ? null : createdAt,
    })
    .onConflict((conflict) => conflict.column('email_key').doNothing())
    .returning('person_id')
    .executeTakeFirst();
  return added !== undefined;
}

export async function storePassword(sql: Kysely<Tables>, personId: string, passwordHash: string, changedAt: Date | null): Promise<void> {
  await sql
    .updateTable('identity.people')
    .set({ password_hash: passwordHash, ...(changedAt && { password_changed_at: changedAt }) })
    .where('person_id', '=', personId)
    .execute();
}
