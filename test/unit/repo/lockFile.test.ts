import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockedPackage {
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync(join(__dirname, '..', '..', '..', 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** As Node looks a package up: beside the one that asks, then in every folder above. */
function isLocked(name: string, from: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    const inside = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (inside in packages) return true;
    if (!folder.includes('/node_modules/')) return `node_modules/${name}` in packages;
  }
}

describe('the lock file', () => {
  it('has the packages for every platform, not only the one that it was made on: `npm ci` refuses it otherwise', () => {
    const missing = Object.entries(packages).flatMap(([from, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !isLocked(name, from)),
    );
    expect(missing).toEqual([]);
  });

  it('has a digest of every package, so that another one in its place is refused', () => {
    const withoutDigest = Object.entries(packages).filter(([name, { integrity, link }]) => name !== '' && !integrity && !link);
    expect(withoutDigest.map(([name]) => name)).toEqual([]);
  });
});
