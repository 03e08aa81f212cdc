import { sql } from 'kysely';
import { openDatabase } from '../../../../src/server/database/openDatabase';
import { FAULTY_TABLES, schemaFaults } from './schemaFaults';

/** A process of its own, as the in-process engine cannot be loaded by the test runner. Arguments: engine, data folder. */
async function main([engine, dataFolder]: string[]): Promise<void> {
  const database = await openDatabase({ dataFolder: dataFolder!, engine: engine as 'embedded' | 'pglite' });
  try {
    const tables = await sql<{ count: number }>`
      select count(*)::integer as count from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`.execute(
      database.system,
    );
    const found: Record<string, string[]> = {};
    for (const statement of Object.keys(FAULTY_TABLES)) {
      await sql.raw(statement).execute(database.system);
      found[statement] = await schemaFaults(database.system);
      await sql`drop table rogue`.execute(database.system);
    }
    console.log(JSON.stringify({ tables: tables.rows[0]!.count, faults: await schemaFaults(database.system), found }));
  } finally {
    await database.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
