import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellChange } from '../../../src/application/ports/workbookPort';
import type { CellValue } from '../../../src/domain/cells/cell';
import type { Account } from '../../../src/domain/fields/account';
import { emptyLists } from '../../../src/domain/fields/account';
import { fieldsOf } from '../../../src/domain/fields/fieldsOf';
import { planTemplate } from '../../../src/domain/template/planTemplate';
import { columnLetters } from '../../../src/excel/address';
import { OWN_HEADERS } from '../../../src/excel/ownColumns';
import { HOSTILE_CELLS } from '../../helpers/hostileCells';
import { act, job, openWorkbook, rangeAt, rowKey, type OpenWorkbook } from '../../helpers/openWorkbook';

/** A thousand cells that other programs have run, and some that Excel turns into something else. */
const HOSTILE = [...HOSTILE_CELLS, "'quoted", '0412345678', '1/2', '50%', '1E5', 'MAR1', 'TRUE'];

/** Code that gives cells what they hold. */
const WRITES = /\.(values|formulas|formulasLocal|formulasR1C1|value) = /;

let book: OpenWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
});
afterEach(() => book.close());

/** Values and formulas of a block: the same wherever no cell has a formula. */
async function read(address: string) {
  return Excel.run(async (context) => {
    const range = rangeAt(context, address);
    range.load('values,formulas,valueTypes');
    await context.sync();
    const types = new Set(range.valueTypes.flat());
    return { values: range.values.flat() as unknown[], formulas: range.formulas.flat() as unknown[], types: [...types] };
  });
}

/** Sources of cells: what a test here shows of each file of the adapter that writes any. A new one has to be added, with its test. */
const WRITERS: Record<string, string> = {
  'cells/writeCells.ts': 'in repairs, and when they are taken back',
  'handOver/writeHandOver.ts': 'in the sheet for a colleague',
  'rows/addOwnColumn.ts': 'headings of our own that never change',
  'rows/writeColumns.ts': 'in what became of a row, or would become of it',
  'template/dressSheet.ts': 'in headings and in the lists of drop-downs',
  'template/extendDropDown.ts': 'in a list that gets a value',
  'template/fillSheets.ts': 'in rows that are written out as the template’s',
  'template/writeListSheet.ts': 'in headings and in the lists of drop-downs',
};

test('every file that writes cells is one whose cells are looked at here', () => {
  const folder = join(__dirname, '..', '..', '..', 'src', 'excel');
  const files = readdirSync(folder, { recursive: true }).map((file) => String(file).replaceAll('\\', '/'));
  const writing = files.filter((file) => file.endsWith('.ts') && WRITES.test(readFileSync(join(folder, file), 'utf8')));
  expect(writing.sort()).toEqual(Object.keys(WRITERS).sort());
});

describe('text that looks like a formula, a date or a number', () => {
  const headings = [...new Set(HOSTILE.map((name) => name.trim()))].filter((_, at) => at < 16 || at % 25 === 0);
  const account: Account = {
    country: 'AU',
    lists: { ...emptyLists(), supplier: HOSTILE },
    customFields: [
      ...headings.map((name) => ({ entity: 'customer' as const, name, type: 'Text Box' as const, required: false })),
      { entity: 'customer', name: '=HYPERLINK("https://evil.example")', type: 'Dropdown List', required: false, options: ['=1+1'] },
    ],
    existingCustomers: HOSTILE.map((name) => ({ name })),
  };
  const listSheet = async () => (await book.sheetNames()).find((name) => !['Sheet1', 'Customer', 'Contacts', 'Equipment'].includes(name));

  test('stays as it is in headings and in the lists of drop-downs', async () => {
    await book.port.writeTemplate(planTemplate(account), 'use-existing', job());
    const last = columnLetters(30 + headings.length - 1);
    const found = await read(`Customer!AE1:${last}1`);
    expect(found).toEqual({ values: headings, formulas: headings, types: ['String'] });

    const lists = await read(`${await listSheet()}!A1:Z${HOSTILE.length + 1}`);
    expect([...HOSTILE, '=HYPERLINK("https://evil.example")', '=1+1'].filter((text) => !lists.values.includes(text))).toEqual([]);
    const formulas = lists.formulas.filter((formula, index) => formula !== lists.values[index]);
    // The list of customers follows the sheet of customers by formulas of ours, below the names that were there.
    expect(formulas).toEqual([]);
  });

  test('stays as it is in a list that gets a value', async () => {
    await book.port.writeTemplate(planTemplate({ ...account, lists: emptyLists() }), 'use-existing', job());
    const [supplier] = planTemplate(account).sheets.flatMap(({ entity, columns }) =>
      columns.flatMap((column) =>
        column.choice?.from === 'list' && column.choice.options.length === HOSTILE.length ? [{ entity, column }] : [],
      ),
    );
    await book.port.extendDropDown(supplier!.entity, supplier!.column);
    const lists = await read(`${await listSheet()}!A1:Z${HOSTILE.length + 1}`);
    expect(HOSTILE.filter((text) => !lists.values.includes(text))).toEqual([]);
    expect(lists.formulas.filter((formula, index) => formula !== lists.values[index])).toEqual([]);
  });

  test('stays as it is in what became of a row, or would become of it', async () => {
    await book.port.writeTemplate(planTemplate(account), 'use-existing', job());
    const sheet = await book.sheet('Contacts');
    const rows = HOSTILE.map((_text, index) => index + 2);
    await act((context) => {
      rangeAt(context, `Contacts!A2:A${HOSTILE.length + 1}`).values = HOSTILE.map(() => ['x']);
    });
    const keys = await book.port.assignRowKeys(sheet.id, rows, job());
    const { detail } = OWN_HEADERS;
    const heads = (await book.values('Contacts!A1:Z1'))[0]!;
    const letters = columnLetters(heads.indexOf(detail));
    for (const status of ['failed', 'would-update'] as const) {
      const outcomes = rows.map((row, index) => ({ rowKey: keys.get(row)!, status, reason: HOSTILE[index]! }));
      await book.port.writeOutcomes(sheet.id, outcomes, job());
      const details = await read(`Contacts!${letters}2:${letters}${HOSTILE.length + 1}`);
      expect(details).toEqual({ values: HOSTILE, formulas: HOSTILE, types: ['String'] });
    }
  });

  test.each(['General', '@'])('stays as it is in repairs, and when they are taken back, in cells of the format %s', async (format) => {
    const address = `Sheet1!A2:A${HOSTILE.length + 1}`;
    await act((context) => {
      const range = rangeAt(context, address);
      range.numberFormat = HOSTILE.map(() => [format]);
      range.values = HOSTILE.map(() => ['x']);
    });
    const [source] = await book.port.listSources();
    const change = (from: CellValue, to: CellValue, row: number): CellChange => ({
      sheetId: source!.sheet.id,
      row,
      column: 0,
      from,
      to,
      // Of these, the ones that look like a date must not be entered as one here, and none of the others may do more than that.
      entry: 'literal',
    });
    const { refused } = await book.port.writeCells(
      HOSTILE.map((to, at) => change('x', to, at + 2)),
      job(),
    );
    expect(refused).toEqual([]);
    expect(await read(address)).toEqual({ values: HOSTILE, formulas: HOSTILE, types: ['String'] });

    const typed = HOSTILE_CELLS.map((to, at): CellChange => ({ ...change(HOSTILE[at]!, to, at + 2), entry: 'as typed' }));
    expect((await book.port.writeCells(typed, job())).refused).toEqual([]);
    const entered = await read(`Sheet1!A2:A${HOSTILE_CELLS.length + 1}`);
    expect(entered).toEqual({ values: HOSTILE_CELLS, formulas: HOSTILE_CELLS, types: ['String'] });
  });

  test('stays as it is in the sheet for a colleague', async () => {
    await act((context) => {
      rangeAt(context, 'Sheet1!A1:B1').values = [['Name', 'Notes']];
      rangeAt(context, `Sheet1!A2:B${HOSTILE.length + 1}`).values = HOSTILE.map(() => ['x', 'y']);
    });
    const [source] = await book.port.listSources();
    const rows = HOSTILE.map((text, at) => ({
      row: at + 2,
      rowKey: rowKey(at + 1),
      problems: text,
      values: [text, text],
      fingerprints: ['a', 'b'],
    }));
    const name = await book.port.writeHandOver({ ...source!.sheet, entity: 'customer' }, [HOSTILE[0]!, "'=1+1"], rows, job());
    expect(await read(`${name}!D1:E1`)).toMatchObject({ values: [HOSTILE[0], "'=1+1"], types: ['String'] });
    const cells = HOSTILE.flatMap((text) => [text, text, text]);
    expect(await read(`${name}!C2:E${HOSTILE.length + 1}`)).toEqual({ values: cells, formulas: cells, types: ['String'] });
  });

  test('stays as it is in rows that are written out as the template’s', async () => {
    const plain: Account = { ...account, customFields: [{ entity: 'customer', name: 'Size', type: 'Number', required: false }] };
    const plan = planTemplate(plain);
    const fields = fieldsOf('customer', plain);
    const [sheet] = plan.sheets;
    const width = sheet!.columns.length;
    const hostileColumns = new Set(['companyName', 'notes', 'custom.Size'].map((key) => fields.findIndex((field) => field.key === key)));
    const rows = HOSTILE.map((text) => Array.from({ length: width }, (_, column) => (hostileColumns.has(column) ? text : 'x')));
    await book.port.writeTemplate(plan, 'add-with-suffix', job(), new Map([['customer', rows]]));
    const written = await read(`${sheet!.sheetName}!A2:${columnLetters(width - 1)}${HOSTILE.length + 1}`);
    expect(written).toEqual({ values: rows.flat(), formulas: rows.flat(), types: ['String'] });
  });
});
