import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables';
import { ProblemError } from '../http/problemError';

export type StoredMember = Pick<Tables['users'], 'user_id' | 'name' | 'email' | 'role'> & { readonly created_at: Date };

/**
 * Everybody of a company, for one change of its people at a time: two administrators who take the role from each other, in whatever way, do so one after
 * the other.
 */
export function lockMembers(sql: Transaction<Tables>, tenantId: string): Promise<StoredMember[]> {
  return (
    sql
      .selectFrom('users')
      .select(['user_id', 'name', 'email', 'role', 'created_at'])
      .where('tenant_id', '=', tenantId)
      .where('removed_at', 'is', null)
      // The same order everywhere, so that nobody waits for each other.
      .orderBy('user_id')
      .forUpdate()
      .execute()
  );
}

/** @throws ProblemError when nobody but this person administers the company */
export function requireAnotherAdministrator(members: readonly StoredMember[], userId: string): void {
  if (members.some((member) => member.role === 'administrator' && member.user_id !== userId)) return;
  throw new ProblemError('last-administrator', 'Nobody else could administer the company. Make somebody else an administrator first.');
}
