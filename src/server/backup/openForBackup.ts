import { DataFolderLockedError } from '../database/databaseError';
import { databaseOn, openAsItIs, type DatabaseAsItIs, type DatabaseLocation } from '../database/openDatabase';
import { findRunningPostgres } from '../database/startEmbeddedPostgres';

/**
 * The database as it is, also while a server works on it.
 * @throws DataFolderLockedError where the server's engine lets nobody else in (PGlite); whatever `openDatabase` throws
 */
export async function openForBackup(location: DatabaseLocation): Promise<DatabaseAsItIs> {
  try {
    return await openAsItIs(location);
  } catch (error) {
    const connection = error instanceof DataFolderLockedError ? await findRunningPostgres(location.dataFolder) : null;
    if (connection === null) throw error;
    return databaseOn({ engine: 'embedded', connection, stop: async () => undefined });
  }
}
