import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Tables } from '../database/tables';
import { LIFETIME_DAYS } from '../imports/importExpiry';
import { inTransaction } from '../database/inTransaction';
import type { Services } from '../services';
import type { RetentionDays } from './retentionDays';

const DAY_MS = 86_400_000;

type Retaining = Pick<Services, 'database' | 'now'>;

interface ExpiringImport {
  readonly tenantId: string;
  readonly importId: string;
}

type Noted = 'records_expired_at' | 'undo_expired_at' | 'results_expired_at';

/** What expires together. `clear` may be repeated for a chunk: then it finds nothing. */
interface Stage {
  /** After the import's end. */
  readonly days: (days: RetentionDays) => number;
  /** Only of imports that were never brought to their end; others keep nothing of the kind. */
  readonly abandonedOnly: boolean;
  /** Where it is noted; the first tells whether it has happened. */
  readonly expires: readonly [Noted, ...Noted[]];
  readonly clear: (chunk: ExpiringImport & { readonly seq: number }) => RawBuilder<unknown>;
}

const STAGES: readonly Stage[] = [
  {
    days: ({ results }) => results,
    abandonedOnly: false,
    expires: ['results_expired_at', 'undo_expired_at'],
    clear: ({ tenantId, importId, seq }) => sql`
      delete from import_rows where tenant_id = ${tenantId} and import_id = ${importId} and seq = ${seq}`,
  },
  {
    days: ({ undo }) => undo,
    abandonedOnly: false,
    expires: ['undo_expired_at'],
    clear: ({ tenantId, importId, seq }) => sql`
      update import_rows set before = null, after = null
      where tenant_id = ${tenantId} and import_id = ${importId} and seq = ${seq} and (before is not null or after is not null)`,
  },
  {
    days: () => 0,
    abandonedOnly: true,
    expires: ['records_expired_at'],
    clear: ({ tenantId, importId, seq }) => sql`
      update import_chunks set records = null, preview = null, preview_counts = null
      where tenant_id = ${tenantId} and import_id = ${importId} and seq = ${seq} and records is not null`,
  },
];

/**
 * Lets go of what was kept of imports that ended long enough ago, a chunk in each transaction. It may stop and go on anywhere, and several processes may be at it
 * at once: one waits for nobody, it leaves an import that something else works on to the next time.
 */
export async function expireImports(services: Retaining, days: RetentionDays, isStopping: () => boolean): Promise<void> {
  const tenants = await services.database.system.selectFrom('tenants').select('tenant_id').execute();
  for (const { tenant_id: tenantId } of tenants) {
    for (const stage of STAGES) {
      for (const importId of await endedLongAgo(services, tenantId, stage, days)) {
        if (isStopping()) return;
        await expireImport(services, { tenantId, importId }, stage, isStopping);
      }
    }
  }
}

/** One that nobody brings to its end has ended when it expired. */
async function endedLongAgo(
  { database, now }: Retaining,
  tenantId: string,
  { days, abandonedOnly, expires: [expiredAt] }: Stage,
  kept: RetentionDays,
): Promise<string[]> {
  const { rows } = await sql<{ importId: string }>`
    select import_id as "importId" from imports
    where tenant_id = ${tenantId} and ${sql.ref(expiredAt)} is null and state not in ('applying', 'undoing')
      and (finished_at is null or not ${abandonedOnly}::boolean)
      and coalesce(finished_at, created_at + make_interval(days => ${LIFETIME_DAYS}::integer)) < ${new Date(now().getTime() - days(kept) * DAY_MS)}::timestamptz
    order by finished_at`.execute(database.forTenant(tenantId));
  return rows.map(({ importId }) => importId);
}

async function expireImport(
  services: Retaining,
  expiring: ExpiringImport,
  { clear, expires }: Stage,
  isStopping: () => boolean,
): Promise<void> {
  for (const seq of await chunksOf(services, expiring)) {
    if (isStopping() || !(await whileHeld(services, expiring, (held) => clear({ ...expiring, seq }).execute(held)))) return;
  }
  await whileHeld(services, expiring, (held) =>
    held
      .updateTable('imports')
      .set(Object.fromEntries(expires.map((noted) => [noted, services.now()])))
      .where('tenant_id', '=', expiring.tenantId)
      .where('import_id', '=', expiring.importId)
      .execute(),
  );
}

async function chunksOf({ database }: Retaining, { tenantId, importId }: ExpiringImport): Promise<number[]> {
  const chunks = await database
    .forTenant(tenantId)
    .selectFrom('import_chunks')
    .select('seq')
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .orderBy('seq')
    .execute();
  return chunks.map(({ seq }) => seq);
}

/** Whether the import could be held: not while it is written or undone, or something else has it. */
async function whileHeld(
  { database }: Retaining,
  { tenantId, importId }: ExpiringImport,
  work: (held: Transaction<Tables>) => Promise<unknown>,
): Promise<boolean> {
  return inTransaction(database.forTenant(tenantId), async (transaction) => {
    const held = await transaction
      .selectFrom('imports')
      .select('state')
      .where('tenant_id', '=', tenantId)
      .where('import_id', '=', importId)
      .forNoKeyUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!held || held.state === 'applying' || held.state === 'undoing') return false;
    await work(transaction);
    return true;
  });
}
