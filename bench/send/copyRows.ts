import path from 'node:path';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '../../src/server/database/database';
import { ROWS_PER_CHUNK } from './customerChunks';
import { rowsPerSecond } from './rowsPerSecond';

/**
 * Copies the customers of one company to another by the engine's own COPY, from files on its own disk, chunk by chunk.
 * @returns rows per second, without the writing of the files
 */
export async function copyRows({ system: database }: Database, from: string, rowCount: number): Promise<number> {
  const to = newId();
  const columns =
    'customer_id, name, name_key, import_id_key, billing_customer_id, values, search_text, version, last_import_id, created_at, updated_at';
  const { rows } = await sql<{ folder: string }>`select current_setting('data_directory') as folder`.execute(database);
  const files = Array.from({ length: rowCount / ROWS_PER_CHUNK }, (_, chunk) =>
    path.join(rows[0]!.folder, `bench-${chunk}.copy`).replaceAll("'", "''"),
  );
  for (const [chunk, file] of files.entries()) {
    const part = `select '${to}'::uuid, ${columns} from customers where tenant_id = '${from}' order by customer_id limit ${ROWS_PER_CHUNK} offset ${chunk * ROWS_PER_CHUNK}`;
    await sql.raw(`copy (${part}) to '${file}'`).execute(database);
  }
  return rowsPerSecond(rowCount, async () => {
    for (const file of files) await sql.raw(`copy customers (tenant_id, ${columns}) from '${file}'`).execute(database);
  });
}
