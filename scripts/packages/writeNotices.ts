import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { productionPackages, type ProductionPackage } from './productionPackages';

const LICENCE_FILE = /^(licen[cs]e|notice|copying)(\.(md|txt))?$/i;
const RULE = '-'.repeat(80);

/** Writes the licences and notices of what ships into one file: nearly all of them ask to be passed on with every copy. */
export function writeNotices(root: string, file: string): void {
  const parts = productionPackages(root)
    .filter(({ folder }) => existsSync(join(root, folder)))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
    .map((found) => `${RULE}\n${found.name} ${found.version}, ${found.licence ?? 'no licence'}\n${RULE}\n\n${noticesOf(root, found)}`);
  writeFileSync(file, `Fieldsheet ships these packages, each under its own licence.\n\n${parts.join('\n\n')}\n`);
}

function noticesOf(root: string, { folder, licence }: ProductionPackage): string {
  const files = readdirSync(join(root, folder)).filter((name) => LICENCE_FILE.test(name));
  if (files.length === 0) return `The package has no text of its licence with it: https://spdx.org/licenses/${licence}.html`;
  return files.map((name) => readFileSync(join(root, folder, name), 'utf8').trim()).join('\n\n');
}
