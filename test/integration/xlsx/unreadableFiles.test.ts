import { strToU8, zipSync } from 'fflate';

import { emptyWorkbook } from '../../../src/workbench/engine/emptyWorkbook';
import { readXlsx } from '../../../src/workbench/xlsx/readXlsx';
import { writeXlsx } from '../../../src/workbench/xlsx/writeXlsx';

const compoundFile = (stream: string): Uint8Array =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(512), ...Buffer.from(stream, 'utf16le')]);

const saved = async (): Promise<Uint8Array> =>
  (await writeXlsx({ workbook: emptyWorkbook(), addIn: { settings: {}, customXmlParts: [] } })).bytes;

const cases: readonly (readonly [file: string, bytes: () => Promise<Uint8Array> | Uint8Array, reason: string])[] = [
  ['an empty file', () => new Uint8Array(), 'empty'],
  ['a .csv file', () => strToU8('Company Name,Email Address\r\nMonaro Bakery,office@example.com\r\n'), 'text'],
  ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'notZip'],
  ['a workbook that is protected with a password', () => compoundFile('EncryptedPackage'), 'encrypted'],
  ['an old .xls workbook', () => compoundFile('Workbook'), 'oldExcel'],
  ['a workbook that was cut off', async () => (await saved()).slice(0, 3000), 'damaged'],
  ['a workbook with a broken sheet', () => zipSync({ 'xl/workbook.xml': strToU8('<workbook><sheets>') }), 'damaged'],
  ['a Word document', () => zipSync({ 'word/document.xml': strToU8('<document/>') }), 'noWorkbook'],
];

describe('opening a file that is no readable workbook', () => {
  it.each(cases)('says why %s cannot be opened and what to do', async (_file, bytes, reason) => {
    await expect(readXlsx(await bytes(), 'Book.xlsx')).rejects.toMatchObject({
      name: 'UnreadableWorkbookError',
      reason,
      message: expect.stringMatching(/^The .+\.$/),
    });
  });
});
