import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { clusterFolder } from './clusterFolder';
import { DatabaseStartError } from './databaseError';
import { postgresUser, type OsUser } from './osUser';
import { answers, readPostmaster } from './postmaster';
import { postgresPrograms, type PostgresPrograms } from './postgresPrograms';

const run = promisify(execFile);
const START_TIMEOUT_MS = 30_000;
const ORPHAN_TIMEOUT_MS = 5_000;
const POLL_MS = 30;

const pause = () => new Promise<null>((resolve) => setTimeout(resolve, POLL_MS, null));

/**
 * Starts PostgreSQL on the cluster in this folder, making the cluster the first time. The caller must have locked the folder. A server that outlived
 * its Node process (which was killed) is taken over as it is.
 * @throws NoEmbeddedPostgresError, DatabaseStartError
 */
export async function startEmbeddedPostgres(dataFolder: string) {
  const runAs = await postgresUser();
  const programs = await postgresPrograms(runAs);
  const cluster = await clusterFolder(dataFolder, runAs);
  const passwordFile = path.join(dataFolder, 'postgres-password');
  if (!(await exists(path.join(cluster, 'PG_VERSION')))) await makeCluster(programs, cluster, passwordFile, runAs);
  const password = await readFile(passwordFile, 'utf8');
  const port =
    (await portOfOrphan(cluster, password)) ??
    (await startServer(programs, cluster, password, path.join(dataFolder, 'postgres.log'), runAs));
  return {
    engine: 'embedded' as const,
    connection: connectionTo(port, password),
    stop: async () => {
      await run(programs.pgCtl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '60'], { ...runAs, cwd: cluster });
    },
  };
}

/** The server that another process has started on this folder, and still uses; null when there is none. */
export async function findRunningPostgres(dataFolder: string) {
  const cluster = await clusterFolder(dataFolder, await postgresUser());
  const running = await readPostmaster(cluster);
  if (running === null) return null;
  const password = await readFile(path.join(dataFolder, 'postgres-password'), 'utf8');
  return (await answers(cluster, running.port, password)) ? connectionTo(running.port, password) : null;
}

function connectionTo(port: number, password: string) {
  return { host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres', max: 10 };
}

async function makeCluster(programs: PostgresPrograms, cluster: string, passwordFile: string, runAs: OsUser | null): Promise<void> {
  // Made beside its place and moved there when it is whole: a start that was interrupted leaves nothing half made.
  const draft = `${cluster}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  const initialPassword = path.join(draft, '..', 'initial-password');
  const password = randomBytes(32).toString('base64url');
  await writeFile(passwordFile, password, { mode: 0o600 });
  await writeFile(initialPassword, password, { mode: 0o600 });
  if (runAs) await Promise.all([draft, initialPassword].map((file) => chown(file, runAs.uid, runAs.gid)));
  try {
    // The built-in locale orders text the same on every machine.
    const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    await run(programs.initdb, ['-D', draft, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${initialPassword}`, ...locale], {
      ...runAs,
      cwd: draft,
    });
    await rename(draft, cluster);
  } catch (cause) {
    throw new DatabaseStartError(`PostgreSQL could not make its files in ${cluster}: ${(cause as Error).message}`, { cause });
  } finally {
    await rm(initialPassword, { force: true });
  }
}

async function portOfOrphan(cluster: string, password: string): Promise<number | null> {
  const deadline = Date.now() + ORPHAN_TIMEOUT_MS;
  for (;;) {
    const running = await readPostmaster(cluster);
    if (!running || !isAlive(running.pid)) return null;
    if (await answers(cluster, running.port, password)) return running.port;
    // It may be starting or stopping. If the number belongs to some other program by now, PostgreSQL's own check at the start decides.
    if (Date.now() > deadline) return null;
    await pause();
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

async function startServer(
  programs: PostgresPrograms,
  cluster: string,
  password: string,
  logFile: string,
  runAs: OsUser | null,
): Promise<number> {
  const port = await freePort();
  const log = await open(logFile, 'w', 0o600);
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'shared_buffers=128MB',
    'max_wal_size=1GB',
    'log_statement=none',
  ];
  // In a process group of its own: Ctrl-C in the terminal reaches us alone, and we stop it when our work is done.
  const child = spawn(programs.postgres, ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])], {
    ...runAs,
    cwd: cluster,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code) => resolve(`it ended with code ${code}`));
  });
  try {
    const deadline = Date.now() + START_TIMEOUT_MS;
    while (!(await answers(cluster, port, password))) {
      const reason = await Promise.race([ended, pause()]);
      if (reason !== null) throw new DatabaseStartError(`PostgreSQL did not start: ${reason}. ${await lastLine(logFile)}`);
      if (Date.now() > deadline) {
        child.kill('SIGINT');
        throw new DatabaseStartError(`PostgreSQL did not answer within ${START_TIMEOUT_MS / 1_000} s. ${await lastLine(logFile)}`);
      }
    }
  } finally {
    await log.close();
  }
  child.unref();
  return port;
}

/** A port that was free a moment ago; should another program take it meanwhile, PostgreSQL says so and does not start. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function lastLine(logFile: string): Promise<string> {
  return (await readFile(logFile, 'utf8')).trim().split('\n').at(-1) ?? '';
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}
