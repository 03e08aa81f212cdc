import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { startOutdatedPostgres } from './support/outdatedPostgres';
import { startPostgresServer, type PostgresServer } from './support/postgresServer';
import { ServerDidNotStart, startServerProcess } from './support/serverProcess';

/** Each test starts a process. */
jest.setTimeout(90_000);

describe('The server process ends with one line and no stack when the database that DATABASE_URL names', () => {
  let postgres: PostgresServer;
  let databaseUrl: string;
  beforeAll(async () => {
    postgres = await startPostgresServer();
    databaseUrl = await postgres.newDatabase();
  });
  afterAll(() => postgres.stop());

  async function refusal(DATABASE_URL: string): Promise<string> {
    const started = await startServerProcess({ DATABASE_URL }).catch((error: unknown) => error);
    if (!(started instanceof ServerDidNotStart)) throw new Error('The server started, though it should not have.', { cause: started });
    expect(started.exitCode).toBe(1);
    expect(started.output.split('\n')).toHaveLength(1);
    expect(started.output).not.toContain(new URL(DATABASE_URL).password || 'p@ss');
    return started.output;
  }

  const changed = (change: (url: URL) => void) => {
    const url = new URL(databaseUrl);
    change(url);
    return url.href;
  };

  test('is not there', async () => {
    const port = await portOfNobody();
    expect(await refusal(`postgres://me:secret@127.0.0.1:${port}/db`)).toMatch(
      new RegExp(`^The database at 127.0.0.1:${port}, which DATABASE_URL names, cannot be reached \\(ECONNREFUSED\\)\\. `),
    );
  });

  test('is no PostgreSQL', async () => {
    const web = createServer((socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
    expect(await refusal(`postgres://me:secret@127.0.0.1:${(web.address() as AddressInfo).port}/db`)).toMatch(/cannot be reached/);
    web.close();
  });

  test('has another password', async () => {
    expect(await refusal(changed((url) => (url.password = 'wrong')))).toMatch(
      /refused: password authentication failed for user "fieldsheet"\. Check the user/,
    );
  });

  test('does not exist', async () => {
    expect(await refusal(changed((url) => (url.pathname = '/nothing')))).toMatch(/refused: database "nothing" does not exist\./);
  });

  test('is read-only', async () => {
    const readOnly = await postgres.newDatabase();
    await postgres.query(readOnly, `alter database "${nameOf(readOnly)}" set default_transaction_read_only = on`);
    expect(await refusal(readOnly)).toMatch(/is read-only\. Name the primary/);
  });

  test('is too old', async () => {
    const outdated = await startOutdatedPostgres();
    expect(await refusal(outdated.databaseUrl)).toMatch(/is PostgreSQL 9\.6\.24\. Fieldsheet needs version 14 or newer\.$/);
    await outdated.stop();
  });

  test('does not let the account make tables', async () => {
    const closed = await postgres.newDatabase();
    await postgres.query(closed, 'alter schema public owner to postgres; revoke create on schema public from public, fieldsheet');
    expect(await refusal(closed)).toMatch(/does not let its tables be made: permission denied for schema public\. Make the account/);
  });

  test('has no role for companies that the account may take, until an administrator has run what the line says', async () => {
    const withoutRole = await postgres.newDatabase();
    const role = `"tenant_of_${nameOf(withoutRole)}"`;
    await postgres.query(withoutRole, `drop role ${role}`);
    const [, statements] = /Have an administrator of the database run: (.*)$/.exec(await refusal(withoutRole)) ?? [];
    expect(statements).toBe(`create role ${role} nologin; grant ${role} to "fieldsheet";`);
    await postgres.query(withoutRole, statements!);
    const server = await startServerProcess({ DATABASE_URL: withoutRole });
    expect(await server.end('SIGTERM')).toBe(0);
  });

  test('has a role for companies that no policy binds', async () => {
    const unbound = await postgres.newDatabase();
    await postgres.query(unbound, `alter role "tenant_of_${nameOf(unbound)}" bypassrls`);
    expect(await refusal(unbound)).toMatch(
      /^The role tenant_of_Field service \d+ is to keep companies apart, but has rights beyond that\. /,
    );
  });

  test('was changed by a newer version', async () => {
    const server = await startServerProcess({ DATABASE_URL: databaseUrl });
    expect(await server.end('SIGTERM')).toBe(0);
    await postgres.query(databaseUrl, `insert into kysely_migration values ('999-from-the-future', '2099-01-01')`);
    expect(await refusal(databaseUrl)).toMatch(/was changed by a newer Fieldsheet \(999-from-the-future\)\./);
  });
});

function nameOf(databaseUrl: string): string {
  return path.basename(decodeURIComponent(new URL(databaseUrl).pathname));
}

async function portOfNobody(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
