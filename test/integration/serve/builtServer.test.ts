import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack, { type Configuration } from 'webpack';
import { readDockerfile } from '../../helpers/readDockerfile';
import { temporaryFolder } from '../../helpers/temporaryFolder';
import { startPostgresServer, type PostgresServer } from '../server/support/postgresServer';

const root = join(__dirname, '..', '..', '..');
const configurations = jest.requireActual<(env: object) => Configuration[]>('../../../webpack.config.js');

/** What the last stage of the Dockerfile has and does, done by hand: no container engine is needed. */
const [, image = []] = readDockerfile(join(root, 'Dockerfile'));
const valuesOf = (name: string) => image.filter((instruction) => instruction.name === name).map(({ value }) => value);
const commandOf = (value: string) => JSON.parse(value.slice(value.indexOf('['))) as string[];
const environment = Object.fromEntries(
  valuesOf('ENV').flatMap((value) => value.split(' ').map((pair) => pair.split('=') as [string, string])),
);

function buildServer(folder: string): Promise<void> {
  const server = configurations({}).find(({ name }) => name === 'server');
  const compiler = webpack({ ...server, output: { ...server?.output, path: folder }, cache: false });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) =>
      compiler.close(() => (error || stats?.hasErrors() ? reject(error ?? new Error(stats?.toString())) : resolve())),
    );
  });
}

const filesIn = (folder: string) => readdirSync(folder, { recursive: true }).map(String).sort();

describe('the server as it is built into the container image', () => {
  let folder: string;
  let app: string;
  let postgres: PostgresServer;
  let running: ChildProcess | undefined;

  beforeAll(async () => {
    folder = temporaryFolder('fieldsheet-image-');
    const built = join(folder, 'built');
    app = join(folder, 'app');
    await buildServer(join(built, 'dist', 'server'));
    const others = ['addin/taskpane.html', 'system/index.html', 'sbom.cdx.json', 'third-party-licences.txt'].map((file) => `dist/${file}`);
    for (const file of [...others, 'LICENSE']) {
      mkdirSync(join(built, file, '..'), { recursive: true });
      writeFileSync(join(built, file), file);
    }
    for (const copy of valuesOf('COPY').map((value) => value.replace('--from=build /app/', '').split(' '))) {
      const [source, target] = copy as [string, string];
      cpSync(join(built, source), join(app, target.endsWith('/') ? join(target, source.split('/').at(-1)!) : target), { recursive: true });
    }
    postgres = await startPostgresServer();
  });
  afterEach(() => running?.kill('SIGKILL'));
  afterAll(async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true });
  });

  /** Runs the image's command with its environment, on a port of the test's own. */
  function run(variables: Record<string, string>) {
    const [, ...parameters] = commandOf(valuesOf('CMD')[0]!);
    const child = spawn(process.execPath, parameters, {
      cwd: app,
      env: { ...environment, HOST: '127.0.0.1', ...variables },
      stdio: 'pipe',
    });
    running = child;
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
    return {
      ended: once(child, 'exit').then(([code]) => code as number | null),
      output: () => output,
      origin: async () => {
        for (;;) {
          const [, origin] = /Server listening at (http:\/\/[\d.]+:\d+)/.exec(output) ?? [];
          if (origin) return origin;
          if (child.exitCode !== null) throw new Error(output);
          await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
        }
      },
      isHealthy: (origin: string) => {
        const [, ...check] = commandOf(valuesOf('HEALTHCHECK')[0]!);
        return spawnSync(process.execPath, check, { cwd: app, env: { ...environment, PORT: new URL(origin).port } }).status === 0;
      },
    };
  }

  it('says in one line that it needs the address of a database', async () => {
    const { ended, output } = run({ PORT: '0', DATA_FOLDER: join(folder, 'data') });
    expect(await ended).toBe(1);
    expect(output().trim()).toBe('No database engine is installed here. Set DATABASE_URL to the address of a PostgreSQL server.');
  });

  it('becomes ready on a database, serves the API and the add-in, writes nothing beside itself, and stops when it is told to', async () => {
    const before = filesIn(app);
    const server = run({ PORT: '0', DATABASE_URL: await postgres.newDatabase(), DEMO: 'on' });
    const origin = await server.origin();
    expect(server.isHealthy(origin)).toBe(true);
    const { token } = (await (await fetch(`${origin}/api/v1/demo-sessions`, { method: 'POST' })).json()) as { token: string };
    const customers = await fetch(`${origin}/api/v1/customers`, { headers: { authorization: `Bearer ${token}` } });
    expect([customers.status, ((await customers.json()) as { totalItems: number }).totalItems]).toEqual([200, 3]);
    expect(await (await fetch(`${origin}/addin/taskpane.html`)).text()).toBe('dist/addin/taskpane.html');
    running?.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(filesIn(app)).toEqual(before);
    expect(server.isHealthy(origin)).toBe(false);
  });
});
