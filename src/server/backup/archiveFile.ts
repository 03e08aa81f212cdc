import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { pipeline as pipelineDone } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { ARCHIVE_VERSION, entrySchema, headerSchema, type ArchiveEntry, type ArchiveHeader } from './archiveEntry';
import { ArchiveDamagedError, ArchiveNewerError, BackupError, FileExistsError, FileUnusableError } from './backupError';

/**
 * Writes the lines of a backup, and its end, to a new file that its owner alone may read. Under its name it is whole or not there.
 * @returns how many rows there are
 * @throws FileExistsError, FileUnusableError
 */
export async function writeArchive(file: string, lines: AsyncIterable<string>): Promise<number> {
  if (await exists(file)) throw new FileExistsError(file);
  const draft = `${file}.part`;
  const handle = await open(draft, 'wx', 0o600).catch((cause: NodeJS.ErrnoException) => {
    throw new FileUnusableError(draft, cause.code ?? cause.message, { cause });
  });
  try {
    let rows = 0;
    async function* ended() {
      const digest = createHash('sha256');
      for await (const line of lines) {
        if (line.startsWith('[')) rows += 1;
        digest.update(`${line}\n`);
        yield `${line}\n`;
      }
      yield `${JSON.stringify({ rows, sha256: digest.digest('hex') })}\n`;
    }
    await pipelineDone(ended(), createGzip(), handle.createWriteStream({ flush: true }));
    await rename(draft, file);
    return rows;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/**
 * Reads a backup from its beginning to its end, and looks at every part of it.
 * @throws ArchiveDamagedError, ArchiveNewerError, FileUnusableError; what came before an error may be good, but must not be kept
 */
export async function* readArchive(file: string): AsyncGenerator<ArchiveHeader | ArchiveEntry> {
  const digest = createHash('sha256');
  let rows = 0;
  let isFirst = true;
  let hasEnded = false;
  for await (const line of linesOf(file)) {
    if (hasEnded) throw new ArchiveDamagedError('something stands behind its end');
    const entry = isFirst ? readHeader(line) : readEntry(line);
    hasEnded = 'sha256' in entry;
    if ('sha256' in entry) assertWhole(entry, rows, digest);
    else digest.update(`${line}\n`);
    if (Array.isArray(entry)) rows += 1;
    isFirst = false;
    yield entry;
  }
  if (!hasEnded) throw new ArchiveDamagedError('its end is missing');
}

function readHeader(line: string): ArchiveHeader {
  const header = headerSchema.safeParse(parsed(line));
  if (!header.success) throw new ArchiveDamagedError('it is no backup of Fieldsheet');
  if (header.data.version > ARCHIVE_VERSION) throw new ArchiveNewerError(`format ${header.data.version}`);
  return header.data;
}

function readEntry(line: string): ArchiveEntry {
  const entry = entrySchema.safeParse(parsed(line));
  if (!entry.success) throw new ArchiveDamagedError('a line of it cannot be understood');
  return entry.data;
}

function assertWhole(end: { rows: number; sha256: string }, rows: number, digest: Hash): void {
  if (end.rows !== rows || end.sha256 !== digest.digest('hex')) throw new ArchiveDamagedError('its content is not what was written');
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Not by `readline`, which also ends lines at characters that text in JSON may hold, such as U+2028. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip().setEncoding('utf8');
  pipeline(createReadStream(file), unpacked, () => undefined);
  let rest = '';
  try {
    for await (const piece of unpacked as AsyncIterable<string>) {
      const lines = `${rest}${piece}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (cause) {
    throw asBackupError(file, cause as NodeJS.ErrnoException);
  }
  if (rest !== '') throw new ArchiveDamagedError('it is cut off');
}

function asBackupError(file: string, cause: NodeJS.ErrnoException): Error {
  if (cause instanceof BackupError) return cause;
  if (cause.code?.startsWith('Z_')) return new ArchiveDamagedError('it is cut off or was changed', { cause });
  if (cause.syscall !== undefined) return new FileUnusableError(file, cause.code ?? cause.message, { cause });
  return cause;
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
