import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ProductionPackage {
  readonly name: string;
  readonly version: string;
  /** As its makers declare it, an SPDX expression where they do it well; undefined where they declare none. */
  readonly licence: string | undefined;
  /** Where it lies once it is installed, from the project's folder; packages for other platforms are never there. */
  readonly folder: string;
}

interface LockedPackage {
  /** Only where it is installed under another. */
  readonly name?: string;
  readonly version: string;
  readonly license?: string;
  /** Only where nothing that ships needs it. */
  readonly dev?: boolean;
}

/** Every package of the lock file that the product ships, in its bundles or beside them, for any platform. Each once, by name and version. */
export function productionPackages(root: string): ProductionPackage[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, LockedPackage> };
  const shipped = Object.entries(packages)
    .filter(([folder, { dev }]) => folder !== '' && dev !== true)
    .map(([folder, { name, version, license }]) => ({ name: name ?? nameOf(folder), version, licence: license, folder }));
  return [...new Map(shipped.map((found) => [`${found.name}@${found.version}`, found])).values()];
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
