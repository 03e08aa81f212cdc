import path from 'node:path';
import { DatabaseStartError, DataFolderLockedError, DataFolderUnusableError, NoEmbeddedPostgresError } from '../database/databaseError';
import type { DatabaseLocation } from '../database/openDatabase';
import { readEnvironment, UnusableEnvironmentError } from '../environment';
import { BackupError } from './backupError';

const FORESEEN = [
  BackupError,
  UnusableEnvironmentError,
  DatabaseStartError,
  DataFolderLockedError,
  DataFolderUnusableError,
  NoEmbeddedPostgresError,
];

/**
 * Runs a command that takes one file, on the database that the server's settings name. What it gives, or what is wrong, is said in one line.
 */
export async function runCommand(usage: string, run: (file: string, location: DatabaseLocation) => Promise<string>): Promise<void> {
  const [file, ...others] = process.argv.slice(2);
  if (file === undefined || others.length > 0) return fail(`Usage: ${usage}`);
  try {
    const { DATA_FOLDER, DATABASE_URL, DATABASE_ENGINE } = readEnvironment(process.env);
    const location = { dataFolder: path.resolve(DATA_FOLDER), databaseUrl: DATABASE_URL, engine: DATABASE_ENGINE };
    process.stdout.write(`${await run(path.resolve(file), location)}\n`);
  } catch (error) {
    fail(FORESEEN.some((kind) => error instanceof kind) ? (error as Error).message : (error as Error).stack);
  }
}

function fail(reason: string | undefined): void {
  process.stderr.write(`${reason ?? 'Failed without a reason.'}\n`);
  process.exitCode = 1;
}
