import type { ColleagueData } from '../../contract/personalData';
import type { Database } from '../database/database';
import { ProblemError } from '../http/problemError';

/** What is held on somebody of the company itself. Secrets are kept as digests alone, and are none of it. */
export async function colleagueDataOf(database: Database, tenantId: string, userId: string): Promise<ColleagueData> {
  const sql = database.forTenant(tenantId);
  const user = await sql.selectFrom('users').selectAll().where('tenant_id', '=', tenantId).where('user_id', '=', userId).executeTakeFirst();
  if (!user) throw new ProblemError('not-found', 'There is nobody of this id in the company.');
  const [sessions, accessTokens, imports, mappings, listValues, record] = await Promise.all([
    // Nobody who serves a company is let into these.
    database.system
      .selectFrom('sessions')
      .select(['created_at', 'expires_at'])
      .where('tenant_id', '=', tenantId)
      .where('user_id', '=', userId)
      .execute(),
    sql
      .selectFrom('access_tokens')
      .select(['name', 'created_at', 'last_used_at'])
      .where('tenant_id', '=', tenantId)
      .where('user_id', '=', userId)
      .execute(),
    sql
      .selectFrom('imports')
      .select(['import_id', 'workbook_name', 'created_at'])
      .where('tenant_id', '=', tenantId)
      .where('created_by', '=', userId)
      .orderBy('created_at')
      .execute(),
    sql
      .selectFrom('saved_mappings')
      .select(['mapping_id', 'name'])
      .where('tenant_id', '=', tenantId)
      .where('owner_id', '=', userId)
      .execute(),
    sql
      .selectFrom('list_additions')
      .select(['value', 'added_at'])
      .where('tenant_id', '=', tenantId)
      .where('added_by', '=', userId)
      .execute(),
    sql
      .selectFrom('audit_events')
      .select(['action', 'at'])
      .where('tenant_id', '=', tenantId)
      .where('actor_id', '=', userId)
      .orderBy('at')
      .execute(),
  ]);
  return {
    id: userId,
    name: user.name,
    email: user.email,
    role: user.role,
    joinedAt: user.created_at.toISOString(),
    removedAt: user.removed_at?.toISOString() ?? null,
    sessions: sessions.map(({ created_at, expires_at }) => ({ startedAt: created_at.toISOString(), expiresAt: expires_at.toISOString() })),
    accessTokens: accessTokens.map(({ name, created_at, last_used_at }) => ({
      name,
      createdAt: created_at.toISOString(),
      lastUsedAt: last_used_at?.toISOString() ?? null,
    })),
    imports: imports.map(({ import_id, workbook_name, created_at }) => ({
      id: import_id,
      workbookName: workbook_name,
      startedAt: created_at.toISOString(),
    })),
    mappings: mappings.map(({ mapping_id, name }) => ({ id: mapping_id, name })),
    listValues: listValues.map(({ value, added_at }) => ({ value, addedAt: added_at.toISOString() })),
    record: record.map(({ action, at }) => ({ action, at: at.toISOString() })),
  };
}
