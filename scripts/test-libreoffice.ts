import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { readXlsx } from '../src/workbench/xlsx/readXlsx';
import { savedTemplate } from '../test/helpers/savedTemplate';
import { plannedSheets, seenSheets } from '../test/helpers/templateChecks';
import { convert, drawPages } from './test-libreoffice/convert';
import { ensureLibreOffice } from './test-libreoffice/ensureLibreOffice';

/** Opens the import template in LibreOffice, as another program than ours would, and looks whether everything in it is still there. */
async function main(): Promise<void> {
  const folder = path.join(__dirname, '..', '.artifacts', 'libreoffice');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const template = path.join(folder, 'template.xlsx');

  let [passed, failed] = [0, 0];
  const check = async (says: string, test: () => unknown): Promise<void> => {
    try {
      await test();
      passed++;
      console.log(`✓ ${says}`);
    } catch (error) {
      failed++;
      console.error(`✗ ${says}\n  ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const checkSheets = async (format: string, file: string): Promise<void> => {
    const { state } = await readXlsx(readFileSync(file), path.basename(file));
    const seen = seenSheets(state.workbook);
    for (const planned of plannedSheets()) {
      const sheet = seen.find(({ name }) => name === planned.name);
      for (const part of ['headers', 'dropDowns', 'hints'] as const) {
        await check(`${planned.name}: ${part} survive ${format}`, () => mustEqual(sheet?.[part], planned[part]));
      }
    }
  };

  await check('LibreOffice is there', ensureLibreOffice);
  if (failed === 0) {
    writeFileSync(template, await savedTemplate());
    await check('LibreOffice opens the template and saves it as .xlsx', () => convert(template, 'xlsx', path.join(folder, 'xlsx')));
    await checkSheets('LibreOffice’s .xlsx', path.join(folder, 'xlsx', 'template.xlsx'));
    await check('LibreOffice saves it as .ods and opens that again', () => {
      convert(template, 'ods', path.join(folder, 'ods'));
      convert(path.join(folder, 'ods', 'template.ods'), 'xlsx', path.join(folder, 'ods'));
    });
    await checkSheets('.ods', path.join(folder, 'ods', 'template.xlsx'));
    await check('the template can be printed and drawn', () => {
      convert(template, 'pdf', folder);
      drawPages(path.join(folder, 'template.pdf'), path.join(folder, 'page'));
    });
    console.log(`The pages are in ${path.relative(process.cwd(), folder)}.`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function mustEqual(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) throw new Error(`expected ${JSON.stringify(expected)}\n  but found ${JSON.stringify(actual)}`);
}

main()
  .then(() => process.exit())
  .catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
