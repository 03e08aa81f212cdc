import type { ProductionPackage } from './productionPackages';

/**
 * Licences under which MIT software may ship a package: they ask for their notice to be passed on (`writeNotices` does) and for nothing about our own code.
 * By their names at https://spdx.org/licenses/.
 */
const ALLOWED = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Unlicense', 'Zlib']);

/** What is wrong with the licences of these packages, a line each. */
export function licenceFaults(packages: readonly ProductionPackage[]): string[] {
  return packages
    .filter(({ licence }) => !isAllowed(licence))
    .map(({ name, version, licence }) =>
      licence === undefined
        ? `${name} ${version} declares no licence, so nobody may ship it. Do without it, or with a version that has one.`
        : `${name} ${version} is under “${licence}”, which is not among the licences that may be shipped.`,
    );
}

/** Of a choice one licence is enough; of a sum all must do. Anything more involved is for a person to look at. */
function isAllowed(licence: string | undefined): boolean {
  const choices = (licence ?? '').replace(/^\((.*)\)$/, '$1').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((part) => ALLOWED.has(part)));
}
