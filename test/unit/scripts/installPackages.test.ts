import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const script = join(__dirname, '..', '..', '..', 'scripts', 'prepare', 'installPackages.js');

type Packages = Record<string, { version?: string; optional?: true }>;
const wanted: Packages = {
  '': { version: '0.1.0' },
  'node_modules/left': { version: '1.2.0' },
  'node_modules/for-another-platform': { version: '3.0.0', optional: true },
};

describe('installing packages', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'install-'));
    writeLock('package-lock.json', wanted);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const writeLock = (file: string, packages: Packages) => writeFileSync(join(root, file), JSON.stringify({ packages }));
  const pretendInstalled = (packages: Packages) => {
    mkdirSync(join(root, 'node_modules'));
    writeLock('node_modules/.package-lock.json', packages);
  };

  /** Runs the script with a program in npm's place that says `complaint` and fails if there is one. */
  function install(complaint = '') {
    const bin = join(root, 'bin');
    mkdirSync(bin);
    writeFileSync(
      join(bin, 'npm'),
      `#!/bin/sh\necho "$@" > ${root}/npm-was-called\nprintf '%s' '${complaint}' >&2\n${complaint && 'exit 1'}\n`,
    );
    chmodSync(join(bin, 'npm'), 0o755);
    const run = spawnSync(process.execPath, ['-e', `require(${JSON.stringify(script)})(${JSON.stringify(root)})`], {
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
      encoding: 'utf8',
    });
    return { status: run.status, complaint: run.stderr.trimEnd(), npmWasCalled: existsSync(join(root, 'npm-was-called')) };
  }

  it.each<[string, Packages | undefined]>([
    ['nothing is installed', undefined],
    ['a package is missing', { 'node_modules/for-another-platform': { version: '3.0.0' } }],
    ['a package is older than the lock file says', { 'node_modules/left': { version: '1.1.9' } }],
    ['an optional package is older than the lock file says', { ...wanted, 'node_modules/for-another-platform': { version: '2.0.0' } }],
  ])('happens when %s', (_, installed) => {
    if (installed) pretendInstalled(installed);
    expect(install()).toEqual({ status: 0, complaint: '', npmWasCalled: true });
  });

  it('does not happen when all is there but what is for other platforms', () => {
    pretendInstalled({ 'node_modules/left': { version: '1.2.0' } });
    expect(install()).toEqual({ status: 0, complaint: '', npmWasCalled: false });
  });

  it.each([
    ['npm error code ENOSPC\nnpm error nospc no space left', 'The packages could not be installed: no space is left on the disk.'],
    ['npm error code EROFS', /^The packages could not be installed: .* does not allow writing\.$/],
    ['npm error code ENOTFOUND\nnpm error network request failed', /npm does not reach its registry/],
    [
      'npm error code EUSAGE\nnpm error The lock file is out of step.',
      /: The lock file is out of step\. Run "npm ci" to see all that npm says\.$/,
    ],
    ['something that nobody foresaw', /: npm ci failed\. Run "npm ci"/],
  ])('says in one line why it failed: %s', (complaint, line) => {
    const { status, complaint: said } = install(complaint);
    expect(status).toBe(1);
    expect(said).toMatch(line);
    expect(said).not.toContain('\n');
  });

  it('says that a damaged lock file is the cause', () => {
    writeFileSync(join(root, 'package-lock.json'), '{');
    expect(install().complaint).toBe('package-lock.json is missing or damaged: fetch the project again.');
  });
});
