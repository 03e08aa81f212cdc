import { join } from 'node:path';
import { buildBundles, BuildFailed } from './build/buildBundles';
import { firstLoad } from './build/firstLoad';
import { readHost, UnusableHost } from './build/readHost';
import { SbomFailed, writeSbom } from './packages/writeSbom';
import { writeNotices } from './packages/writeNotices';

const root = join(__dirname, '..');

async function main(): Promise<void> {
  const host = readHost(process.argv.slice(2));
  console.log('Building the add-in, the workbench, the system’s page and the server …');
  const started = performance.now();
  await buildBundles(host);
  writeSbom(root, join(root, 'dist', 'sbom.cdx.json'));
  writeNotices(root, join(root, 'dist', 'third-party-licences.txt'));
  console.log(
    `Built dist/ in ${((performance.now() - started) / 1000).toFixed(0)} s; the manifest is for ${host ?? 'https://localhost:3000'}.`,
  );

  const files = firstLoad(join(root, 'dist', 'addin'));
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
  const total = files.reduce((sum, file) => sum + file.gzipped, 0);
  console.log(
    `The pane first loads ${kilobytes(total)} gzipped: ${files.map((file) => `${file.file} ${kilobytes(file.gzipped)}`).join(', ')}.`,
  );
}

main().catch((error: unknown) => {
  const expected = error instanceof UnusableHost || error instanceof BuildFailed || error instanceof SbomFailed;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
});
