import { DataFolderLockedError, DataFolderUnusableError, DatabaseStartError } from '../../server/database/databaseError';

/**
 * One line that says why the server did not start and what to do, for the causes that a person can put right.
 * Undefined for anything else: that is a fault of ours, and its stack trace is wanted.
 */
export function startProblem(error: unknown, port: number): string | undefined {
  if (error instanceof DataFolderLockedError) {
    return `Fieldsheet is already running in this folder (process ${error.pid}). Use that one, or stop it first.`;
  }
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'No space is left on the disk. Free some, then start again.';
  if (error instanceof DataFolderUnusableError || error instanceof DatabaseStartError) return firstLine(error.message);
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop that one, or start with another port: PORT=${port + 1} npm start`;
  if (code === 'EACCES') return `This account may not listen on port ${port}. Start with a port above 1023: PORT=3000 npm start`;
  if (code === 'EADDRNOTAVAIL') return 'HOST is not an address of this machine. Leave it out, or give one such as localhost.';
  return undefined;
}

/** The code of the error or of what caused it. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return typeof code === 'string' ? code : codeOf(cause);
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] as string;
}
