import { restoreArchive } from './backup/restoreArchive';
import { runCommand } from './backup/runCommand';
import { openAsItIs } from './database/openDatabase';

/** `npm run restore -- FILE`: puts a backup into a database that has no data. */
void runCommand('npm run restore -- FILE', async (file, location) => {
  const database = await openAsItIs(location);
  try {
    const { rows, madeAt } = await restoreArchive(database, file);
    return `Restored ${rows} rows, as they were at ${madeAt}. Everybody signs in again.`;
  } finally {
    await database.close();
  }
});
