import { rm } from 'node:fs/promises';
import path from 'node:path';
import { openDatabase } from '../../src/server/database/openDatabase';
import { temporaryDataFolder } from '../../test/integration/server/support/temporaryDataFolder';
import type { Benchmark } from '../benchRecord';
import { measureSending, rateRecord } from './measureSending';

/** An import into the engine that the server brings along, its preview, and taking it back. */
export const sendEmbedded: Benchmark = async () => {
  const dataFolder = temporaryDataFolder();
  const database = await openDatabase({ dataFolder, engine: 'embedded' });
  try {
    const { created, updated, uploading, applying, previewing, undoing, copying } = await measureSending(database);
    return [
      rateRecord('send/embedded', created, copying),
      rateRecord('send/embedded/update', updated, copying),
      rateRecord('send/embedded/upload', uploading, copying),
      rateRecord('send/embedded/apply', applying, copying),
      rateRecord('preview/100k', previewing, created),
      rateRecord('undo/100k', undoing, updated),
    ];
  } finally {
    await database.close();
    await rm(path.dirname(dataFolder), { recursive: true });
  }
};
