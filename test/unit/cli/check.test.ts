import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from '@protobi/exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsxFile } from '../../../src/cli/readXlsxFile';
import type { FileSheet } from '../../../src/cli/workbookFile';
import { emptyLists } from '../../../src/domain/fields/account';
import { CONTACT_FIELDS } from '../../../src/domain/fields/contactFields';
import { CUSTOMER_FIELDS } from '../../../src/domain/fields/customerFields';
import answerKey from '../../../src/workbench/samples/trades-small/answer-key.json';
import tradesSmall from '../../../src/workbench/samples/trades-small/workbook.json';

const root = join(__dirname, '../../..');
const samples = join(root, 'src/workbench/samples/trades-small');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fieldsheet-check-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as a script would. */
function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'src/cli/check.ts'), ...args], {
    encoding: 'utf8',
    cwd: root,
  });
  return { status, stdout, errors: stderr.split('\n').filter((line) => line !== '' && !line.startsWith('npm warn')) };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const workbookFile = (name: string, sheets: object) => file(name, JSON.stringify({ sheets }));

async function xlsxFile(
  name: string,
  sheets: Record<string, { headers: readonly unknown[]; rows: readonly (readonly unknown[])[] }>,
  date1904 = false,
): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = date1904;
  for (const [sheetName, { headers, rows }] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(sheetName);
    for (const row of [headers, ...rows])
      sheet.addRow(row.map((cell) => (cell === '' ? null : cell === '#N/A' ? { error: '#N/A' } : cell)));
  }
  return file(name, new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer));
}

describe('a file that cannot be checked', () => {
  it.each([
    ['no file named', [], /Name one file to check\. See --help\./],
    ['an unknown option', ['x.json', '--jsn'], /--jsn.*See --help\./],
    ['a file that is not there', ['nowhere.json'], /nowhere\.json: there is no such file/],
    ['a folder', ['nowhere.json/../src.xlsx/..'], /only \.xlsx and \.json/],
  ])('ends with status 2 and one line: %s', (_, args, line) => {
    const { status, stdout, errors } = check(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(errors).toEqual([expect.stringMatching(line)]);
  });

  it.each([
    ['cut-off.json', '{"sheets": {', /this is not JSON/],
    ['other.json', '{"pages": {}}', /not as expected at sheets/],
    ['no-template.json', '{"sheets": {"Sheet1": {"headers": [], "rows": []}}}', /no sheet named Customer, Contacts or Equipment/],
    ['text.xlsx', 'this is text', /not an Excel workbook, or it is damaged/],
    ['encrypted.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /protected by a password/],
    ['list.csv', 'a,b', /only \.xlsx and \.json files/],
  ])('ends with status 2 and one line: %s', (name, content, line) => {
    const { status, stdout, errors } = check(file(name, content), '--json');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(errors).toEqual([expect.stringMatching(line)]);
  });

  it('may be the account', () => {
    const { status, errors } = check(join(samples, 'workbook.json'), '--account', file('account.json', '{"lists": {}}'));
    expect(status).toBe(2);
    expect(errors).toEqual([expect.stringMatching(/account\.json: not as expected at lists/)]);
  });
});

describe('the sample with planted faults', () => {
  const place = ({ sheet, row, column }: { sheet: string; row: number; column: string }) => `${sheet} ${row} ${column}`;

  function expectTheKey({ status, stdout, errors }: ReturnType<typeof check>) {
    expect({ status, errors }).toEqual({ status: 1, errors: [] });
    const report = JSON.parse(stdout) as {
      issues: ((typeof answerKey.issues)[0] & { message: string })[];
      normalised: typeof answerKey.normalised;
    };
    expect(report.issues.map(({ message: _, ...issue }) => issue).sort(byPlace)).toEqual([...answerKey.issues].sort(byPlace));
    expect([...report.normalised].sort(byPlace)).toEqual([...answerKey.normalised].sort(byPlace));
    expect(report.issues.every(({ message }) => message.length > 20)).toBe(true);
  }

  const byPlace = (a: Parameters<typeof place>[0], b: Parameters<typeof place>[0]) => (place(a) < place(b) ? -1 : 1);

  it('gives exactly the issues of its key, as JSON', () => {
    expectTheKey(check(join(samples, 'workbook.json'), '--account', join(samples, 'account.json'), '--json'));
  });

  it('gives the same as an Excel workbook', async () => {
    expectTheKey(check(await xlsxFile('trades.xlsx', tradesSmall.sheets), '--account', join(samples, 'account.json'), '--json'));
  });

  it('gives a report to read, which ends with the sum', () => {
    const { stdout } = check(join(samples, 'workbook.json'), '--account', join(samples, 'account.json'));
    expect(stdout).toContain('error    Customer row 33, Email Address: “office@” is not an e-mail address.');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('756 rows checked: 81 errors, 4 warnings.');
  });
});

describe('a workbook', () => {
  const headers = CONTACT_FIELDS.map(({ header }) => header);

  it('without faults ends with status 0', () => {
    const path = workbookFile('clean.json', { Customer: { headers: ['Company Name'], rows: [['Acme']] } });
    expect(check(path, '--json')).toEqual({ status: 0, stdout: '{"issues":[],"normalised":[]}\n', errors: [] });
  });

  it('without its account is not faulted for list values, and columns that are not checked are named', () => {
    const path = workbookFile('lists.json', {
      Customer: { headers: ['Company Name', 'Customer Type', 'Risk'], rows: [['Acme', 'Anything', 'High']] },
    });
    expect(check(path, '--json')).toMatchObject({ status: 0, errors: ['Customer: the column “Risk” is no field and was not checked.'] });
  });

  it('that lacks a required column has one issue for it, in the header row', () => {
    const path = workbookFile('column.json', {
      Equipment: { headers: ['Equipment Number'], rows: [['']] },
      Contacts: { headers: ['First Name'], rows: [['Jo'], ['Mei']] },
    });
    expect(JSON.parse(check(path, '--json').stdout)).toMatchObject({
      issues: [{ sheet: 'Contacts', row: 1, column: 'Customer Import ID or Name', kind: 'required', severity: 'error' }],
    });
  });

  it('of Excel counts days from 1904 when it says so, and keeps blank rows and rich text', async () => {
    const account = file(
      'account-1904.json',
      JSON.stringify({ lists: emptyLists(), customFields: [{ entity: 'customer', name: 'Visited', type: 'Date', required: true }] }),
    );
    const rich = { richText: [{ text: 'Ac' }, { font: { bold: true }, text: 'me' }] };
    const path = await xlsxFile(
      '1904.xlsx',
      { Customer: { headers: ['Company Name', 'Visited'], rows: [[rich, 60], [], ['Other', '#N/A']] } },
      true,
    );
    expect(JSON.parse(check(path, '--account', account, '--json').stdout)).toMatchObject({
      issues: [{ sheet: 'Customer', row: 4, column: 'Visited', kind: 'error-cell' }],
      normalised: [],
    });
  });

  it('of Excel has percentages as Excel shows them', async () => {
    const account = file(
      'account-margin.json',
      JSON.stringify({
        lists: emptyLists(),
        customFields: [{ entity: 'customer', name: 'Discount', type: 'Percentage', required: false }],
      }),
    );
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Customer');
    sheet.addRows([
      ['Company Name', 'Discount'],
      ['A', 1.5],
      ['B', 1.5],
      ['C', '1.5 %'],
    ]);
    sheet.getCell('B2').numFmt = '0%';
    sheet.getCell('B3').numFmt = '0.0"%"';
    const path = file('percent.xlsx', new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer));
    const { rows, percentCells } = readXlsxFile(path).sheets[0] as FileSheet;
    expect(rows.map(([, discount]) => discount)).toEqual([1.5, 1.5, '1.5 %']);
    expect(percentCells?.get(1)).toEqual(new Set([0]));
    expect(JSON.parse(check(path, '--account', account, '--json').stdout)).toEqual({
      issues: [],
      normalised: [{ sheet: 'Customer', row: 4, column: 'Discount', from: '1.5 %', to: 1.5 }],
    });
  });

  it('of Excel with a cell where no sheet has one is damaged', async () => {
    const whole = await xlsxFile('far.xlsx', { Customer: { headers: ['Company Name'], rows: [['Acme']] } });
    const parts = unzipSync(readFileSync(whole));
    const name = 'xl/worksheets/sheet1.xml';
    parts[name] = strToU8(strFromU8(parts[name] as Uint8Array).replace('<row r="2"', '<row r="200000000000"'));
    const { status, errors } = check(file('far.xlsx', zipSync(parts)), '--json');
    expect({ status, errors }).toEqual({ status: 2, errors: [expect.stringMatching(/it is damaged/)] });
  });

  it('of Excel with all columns is read to the last', async () => {
    const row = CUSTOMER_FIELDS.map(({ key }) => (key === 'companyName' ? 'Acme' : key === 'notes' ? '#N/A' : ''));
    const path = await xlsxFile('wide.xlsx', {
      Customer: { headers: CUSTOMER_FIELDS.map(({ header }) => header), rows: [row] },
      Contacts: { headers, rows: [] },
    });
    expect(JSON.parse(check(path, '--json').stdout)).toMatchObject({ issues: [{ column: 'Notes', kind: 'error-cell' }] });
  });
});
