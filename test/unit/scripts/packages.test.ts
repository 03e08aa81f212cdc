import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { auditOutcome } from '../../../scripts/packages/auditOutcome';
import { licenceFaults } from '../../../scripts/packages/licenceFaults';
import { productionPackages } from '../../../scripts/packages/productionPackages';
import { writeNotices } from '../../../scripts/packages/writeNotices';
import { writeSbom } from '../../../scripts/packages/writeSbom';
import { temporaryFolder } from '../../helpers/temporaryFolder';

const root = join(__dirname, '..', '..', '..');
const under = (licence: string | undefined) => [{ name: 'left', version: '1.0.0', licence, folder: 'node_modules/left' }];

describe('the licences of what ships', () => {
  it.each([
    undefined,
    '',
    'GPL-3.0-or-later',
    'AGPL-3.0',
    'UNLICENSED',
    'SEE LICENSE IN LICENSE',
    'MIT AND GPL-3.0-only',
    '(MIT OR (GPL-3.0 AND ISC)) AND LGPL-3.0',
    'MIT/X11',
  ])('may not be %s', (licence) => {
    expect(licenceFaults(under(licence))).toHaveLength(1);
  });

  it.each(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', 'Apache-2.0'])('may be %s', (licence) => {
    expect(licenceFaults(under(licence))).toEqual([]);
  });

  it('are passed on in one file, with the name of each package', () => {
    const folder = temporaryFolder('fieldsheet-notices-');
    writeNotices(root, join(folder, 'notices.txt'));
    const notices = readFileSync(join(folder, 'notices.txt'), 'utf8');
    rmSync(folder, { recursive: true });
    for (const name of ['fastify', 'react', 'pg', 'zod'])
      expect(notices).toMatch(new RegExp(`^-{80}\n${name} [\\d.]+, MIT\n-{80}\n\n.*MIT`, 'ims'));
  });
});

test('the list of what ships has every package that the product needs, and none that only its development does', () => {
  const folder = temporaryFolder('fieldsheet-sbom-');
  writeSbom(root, join(folder, 'sbom.json'));
  const sbom = JSON.parse(readFileSync(join(folder, 'sbom.json'), 'utf8')) as {
    bomFormat: string;
    metadata: { component: { name: string } };
    components: { name: string; purl: string }[];
    dependencies: { ref: string; dependsOn: string[] }[];
  };
  rmSync(folder, { recursive: true });
  const listed = sbom.components.map(({ purl }) => decodeURIComponent(purl.replace('pkg:npm/', '')));
  expect([sbom.bomFormat, sbom.metadata.component.name]).toEqual(['CycloneDX', 'fieldsheet']);
  expect(listed.sort()).toEqual(
    productionPackages(root)
      .map(({ name, version }) => `${name}@${version}`)
      .sort(),
  );
  expect(listed.length).toBeGreaterThan(300);
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, object>;
  const names = new Set(sbom.components.map(({ name }) => name));
  expect(Object.keys(dependencies!).filter((name) => !names.has(name))).toEqual([]);
  expect(['webpack', 'jest', 'eslint'].filter((name) => name in devDependencies! && names.has(name))).toEqual([]);
  // Every arrow of the list ends at something that is on it.
  const refs = new Set(sbom.dependencies.map(({ ref }) => ref));
  expect(sbom.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([]);
});

describe('what an audit says', () => {
  const found = (severity: string) =>
    JSON.stringify({
      vulnerabilities: { left: { severity, range: '<2', via: [{ title: 'Reads files', url: 'https://example.com/1' }, 'right'] } },
    });

  it.each(['high', 'critical'])('stops a change with a %s finding, and names it', (severity) => {
    const { passes, lines } = auditOutcome(found(severity));
    expect(passes).toBe(false);
    expect(lines[0]).toBe(`${severity}: left <2: Reads files https://example.com/1; through right`);
  });

  it('tells lesser findings', () => {
    expect(auditOutcome(found('moderate'))).toMatchObject({
      passes: true,
      lines: [expect.stringMatching(/^moderate: left/), expect.anything()],
    });
  });

  it.each([['{"message": "405 Method Not Allowed", "error": {}}'], ['']])(
    'is that nothing was checked when the registry does not answer: %s',
    (json) => {
      expect(auditOutcome(json)).toMatchObject({ passes: true, lines: [expect.stringMatching(/^NOT CHECKED/)] });
    },
  );
});
