import type { RunningImport } from '../../../src/application/send/runningImport';
import { act, job, openWorkbook, rowKey, templateSeed, type OpenWorkbook } from '../../helpers/openWorkbook';

let book: OpenWorkbook;
let sheetId: string;
beforeEach(async () => {
  book = await openWorkbook({ sheets: { Contacts: templateSeed('contact', [['a'], ['b'], ['c'], ['d']]) } });
  sheetId = (await book.sheet('Contacts')).id;
});
afterEach(() => book.close());

const RUNNING: RunningImport = {
  importId: '0190f0c0-0000-7000-8000-000000000001',
  company: { id: '7b1c1a52-64f5-4f0b-8a30-6b8a5d1f1a10', name: 'Harbour Trades' },
  create: {
    workbookName: 'Customers.xlsx',
    sheetNames: ['Contacts'],
    totalRows: 4,
    choices: { existing: 'create-and-update', blanks: 'keep', errors: 'every-row' },
    mappingName: null,
  },
  errorChoice: 'leave-out-rows-with-errors',
  failedRowsOf: null,
  digests: ['0'.repeat(64)],
};

describe('the import that a workbook remembers', () => {
  test('is none in a workbook that nothing was sent from, and forgetting it then is no error', async () => {
    expect(await book.port.runningImport()).toBeNull();
    await book.port.forgetImport();
  });

  test('is none where another version or another hand has left something of its own', async () => {
    await act((context) => context.workbook.settings.add('fieldsheet.runningImport', { importId: 'whatever' }));
    expect(await book.port.runningImport()).toBeNull();
  });

  test('comes back as it was, until it is forgotten', async () => {
    await book.port.rememberImport(RUNNING);
    expect(await book.port.runningImport()).toEqual(RUNNING);
    await book.port.rememberImport({ ...RUNNING, failedRowsOf: RUNNING.importId });
    expect(await book.port.runningImport()).toMatchObject({ failedRowsOf: RUNNING.importId });
    await book.port.forgetImport();
    expect(await book.port.runningImport()).toBeNull();
  });
});

test('taking a preview off leaves results, and what the person has written, alone', async () => {
  await book.port.assignRowKeys(sheetId, [2, 3, 4], job());
  await book.port.writeOutcomes(
    sheetId,
    [
      { rowKey: rowKey(1), status: 'would-update', reason: 'First Name: Jo → Joe' },
      { rowKey: rowKey(2), status: 'created' },
      { rowKey: rowKey(3), status: 'would-conflict', reason: 'Clashes.' },
    ],
    job(),
  );
  await book.port.clearPreview(sheetId, job());
  expect((await book.values('Contacts!A2:K5')).map((row) => [row[0], row[9], row[10]])).toEqual([
    ['a', '', ''],
    ['b', 'Created', ''],
    ['c', '', ''],
    ['d', '', ''],
  ]);
});

test('a sheet without results has no preview to take off', async () => {
  const before = await book.values('Contacts!A1:L6');
  await book.port.clearPreview(sheetId, job());
  expect(await book.values('Contacts!A1:L6')).toEqual(before);
});
