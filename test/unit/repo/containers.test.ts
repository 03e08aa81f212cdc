import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readEnvironment } from '../../../src/server/environment';
import { readDockerfile } from '../../helpers/readDockerfile';

const root = join(__dirname, '..', '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('the Dockerfile', () => {
  const [build, runtime] = readDockerfile(join(root, 'Dockerfile'));
  const values = (stage: typeof runtime, name: string) => (stage ?? []).filter((found) => found.name === name).map(({ value }) => value);

  it('installs what the lock file names, and lets no package run code meanwhile', () => {
    expect(values(build, 'RUN')[0]).toMatch(/^npm ci --ignore-scripts /);
  });

  it('leaves the workbench out, and what is for finding faults in the bundles', () => {
    expect(values(build, 'RUN').at(-1)).toMatch(/ && rm -r dist\/workbench dist\/source-maps$/);
  });

  it('starts from images with a version', () => {
    const images = read('Dockerfile').match(/^FROM \S+/gm) ?? [];
    expect(images).toEqual(['FROM node:${NODE_VERSION}-bookworm-slim', 'FROM node:${NODE_VERSION}-bookworm-slim']);
    expect(read('Dockerfile')).toMatch(/^ARG NODE_VERSION=\d+$/m);
  });

  it('takes into the image what is built, what it is made of and the licences, and runs no command there', () => {
    const taken = values(runtime, 'COPY').map((value) => value.replace('--from=build /app/', '').split(' ')[0]);
    expect(taken).toEqual(['dist', 'LICENSE']);
    expect(values(runtime, 'RUN')).toEqual([]);
  });

  it('runs as an account that owns nothing, from plain Node, and says when it is not ready', () => {
    expect(values(runtime, 'USER')).toEqual(['node']);
    expect(values(runtime, 'COPY').filter((value) => value.includes('--chown'))).toEqual([]);
    expect(JSON.parse(values(runtime, 'CMD')[0]!)).toEqual(['node', 'dist/server/main.js']);
    expect(values(runtime, 'HEALTHCHECK')[0]).toContain('/health/ready');
  });

  it('holds no setting that is a secret', () => {
    expect([...values(build, 'ENV'), ...values(build, 'ARG'), ...values(runtime, 'ENV')].join(' ')).not.toMatch(
      /PASSWORD|TOKEN|SECRET|_URL/,
    );
  });

  it('leaves out of the build what is not source', () => {
    expect(read('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.git', '.data', 'node_modules', 'dist', 'deploy']));
  });
});

interface Service {
  readonly image?: string;
  readonly ports?: readonly string[];
  readonly networks: readonly string[];
  readonly environment?: Record<string, string>;
  readonly volumes?: readonly string[];
  readonly secrets?: readonly string[];
  readonly depends_on?: Record<string, { condition: string }>;
  readonly healthcheck?: object;
  readonly [setting: string]: unknown;
}

describe('compose.yaml', () => {
  const { services, networks, volumes, secrets } = parse(read('compose.yaml')) as {
    services: Record<'proxy' | 'server' | 'database', Service>;
    networks: Record<string, { internal?: boolean }>;
    volumes: object;
    secrets: Record<string, { file: string }>;
  };
  const all = Object.values(services);

  it('lets the outside reach the proxy alone', () => {
    expect(Object.entries(services).flatMap(([name, { ports }]) => (ports ? [name] : []))).toEqual(['proxy']);
    expect(networks['inside']).toEqual({ internal: true });
    expect([services.server.networks, services.database.networks]).toEqual([['inside'], ['inside']]);
  });

  it('gives the server a root file system that it cannot write, and no rights beyond an ordinary account’s', () => {
    expect(services.server).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
  });

  it('starts the server when the database is ready, and the proxy when the server is', () => {
    expect(services.database.healthcheck).toBeDefined();
    expect(services.server.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(services.proxy.depends_on).toEqual({ server: { condition: 'service_healthy' } });
  });

  it('hands secrets over in files that are not in the repository', () => {
    expect(Object.values(secrets).every(({ file }) => file.startsWith('deploy/secrets/'))).toBe(true);
    expect(read('deploy/secrets/.gitignore')).toMatch(/^\*$/m);
    const open = all.flatMap(({ environment = {} }) => Object.keys(environment)).filter((name) => /PASSWORD|TOKEN|SECRET/.test(name));
    expect(open.filter((name) => !name.endsWith('_FILE'))).toEqual([]);
  });

  it('names secrets, volumes, networks and files that are there', () => {
    expect(all.flatMap((service) => service.secrets ?? []).filter((name) => !(name in secrets))).toEqual([]);
    expect(all.flatMap((service) => service.networks).filter((name) => !(name in networks))).toEqual([]);
    const sources = all.flatMap((service) => service.volumes ?? []).map((volume) => volume.split(':')[0]!);
    const isThere = (source: string) => (source.startsWith('./') ? existsSync(join(root, source)) : source in volumes);
    expect(sources.filter((source) => !isThere(source))).toEqual([]);
  });

  it('gives images with a version', () => {
    expect(all.flatMap(({ image }) => image ?? []).filter((image) => !/:\d/.test(image))).toEqual([]);
  });

  it('gives the server settings that it takes', () => {
    const example: Record<string, string> = { PUBLIC_ORIGIN: 'https://fieldsheet.example.com', ORGANISATION: '', SUPPORT_EMAIL: '' };
    const settings = Object.entries(services.server.environment!).map(([name, value]) => [
      name,
      value.replace(/\$\{(\w+)[^}]*\}/, (_, variable: string) => example[variable]!),
    ]);
    const environment = readEnvironment({ HOST: '0.0.0.0', ...(Object.fromEntries(settings) as Record<string, string>) }, () => 'secret');
    expect(environment).toMatchObject({
      DEMO: 'off',
      PUBLIC_ORIGIN: 'https://fieldsheet.example.com',
      DATABASE_URL: 'postgres://fieldsheet:secret@database:5432/fieldsheet',
    });
  });
});
