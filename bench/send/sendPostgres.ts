import { openDatabase } from '../../src/server/database/openDatabase';
import { startPostgresServer } from '../../test/integration/server/support/postgresServer';
import type { Benchmark } from '../benchRecord';
import { measureSending, rateRecord } from './measureSending';

/** An import into a PostgreSQL server that runs by itself and is known by its address. */
export const sendPostgres: Benchmark = async () => {
  const postgres = await startPostgresServer();
  try {
    const databaseUrl = await postgres.newDatabase();
    // For the baseline, which reads files of the server's.
    await postgres.query(databaseUrl, 'grant pg_read_server_files, pg_write_server_files, pg_read_all_settings to fieldsheet');
    const database = await openDatabase({ dataFolder: 'unused', databaseUrl });
    try {
      const { created, updated, uploading, applying, copying } = await measureSending(database);
      return [
        rateRecord('send/postgres', created, copying),
        rateRecord('send/postgres/update', updated, copying),
        rateRecord('send/postgres/upload', uploading, copying),
        rateRecord('send/postgres/apply', applying, copying),
      ];
    } finally {
      await database.close();
    }
  } finally {
    await postgres.stop();
  }
};
