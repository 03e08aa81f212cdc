import { writeArchive } from './backup/archiveFile';
import { backupLines } from './backup/backupLines';
import { openForBackup } from './backup/openForBackup';
import { runCommand } from './backup/runCommand';

/** `npm run backup -- FILE`: writes what the database holds at this moment into one file, whether a server works on it or not. */
void runCommand('npm run backup -- FILE', async (file, location) => {
  const database = await openForBackup(location);
  try {
    const rows = await writeArchive(file, backupLines(database, new Date()));
    return `Backed up ${rows} rows to ${file}. It holds personal data: keep it where nobody else reads it.`;
  } finally {
    await database.close();
  }
});
