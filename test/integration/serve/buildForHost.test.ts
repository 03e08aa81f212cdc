import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack, { type Configuration, type Stats } from 'webpack';

const configurations = jest.requireActual<(env: { host: string }) => Configuration[]>('../../../webpack.config.js');

/** The add-in as `npm run build -- --host …` makes it, in a folder of the test's own. */
function buildFor(host: string, folder: string): Promise<Stats> {
  const [addin] = configurations({ host });
  // What is minified is the same for every host, and takes the longest.
  const compiler = webpack({
    ...addin,
    output: { ...addin?.output, path: folder },
    devtool: false,
    cache: false,
    optimization: { minimize: false },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => compiler.close((closing) => (stats && !error && !closing ? resolve(stats) : reject(error ?? closing))));
  });
}

describe('the add-in built for a host', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fieldsheet-build-'));
    const stats = await buildFor('https://addin.example.com', folder);
    expect(stats.hasErrors()).toBe(false);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const manifest = () => readFileSync(join(folder, 'manifest.xml'), 'utf8');
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');

  test('names nothing of localhost, in the manifest or elsewhere', () => {
    const files = readdirSync(folder, { recursive: true }).map(String);
    expect(files.filter((file) => /\.(xml|html|js|css)$/.test(file) && text(file).includes('localhost'))).toEqual([]);
  });

  test('leads from its manifest to the support page of that host', () => {
    expect(manifest()).toContain('<SupportUrl DefaultValue="https://addin.example.com/support"/>');
  });

  test('has every file that its manifest and its page name', () => {
    const addresses = [...manifest().matchAll(/https:\/\/addin\.example\.com\/addin\/([^"]*)/g)].map(([, file]) => file as string);
    const scripts = [...text('taskpane.html').matchAll(/(?:src|href)="([^":]+)"/g)].map(([, file]) => file as string);
    expect(addresses.length).toBeGreaterThan(20);
    expect(scripts.length).toBeGreaterThan(0);
    const files = new Set(readdirSync(folder, { recursive: true }).map((file) => String(file).replaceAll('\\', '/')));
    expect([...addresses, ...scripts].filter((file) => !files.has(file))).toEqual([]);
  });
});
