import type { Account } from '../../../src/domain/fields/account';
import { emptyLists } from '../../../src/domain/fields/account';
import { planTemplate } from '../../../src/domain/template/planTemplate';
import { job, openWorkbook, rangeAt, type OpenWorkbook } from '../../helpers/openWorkbook';

/** What spreadsheets have run, or turned into something else, when a program wrote it. */
const HOSTILE = [
  '=HYPERLINK("https://example.com","x")',
  "=cmd|'/c calc'!A1",
  '+1+1',
  '-2+3',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  ' =1+1',
  '＝1+1',
  "'quoted",
  '0412345678',
  '1/2',
  '50%',
  '1E5',
  'MAR1',
  'TRUE',
];

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

describe('text that looks like a formula, a date or a number', () => {
  const account: Account = {
    country: 'AU',
    lists: { ...emptyLists(), supplier: HOSTILE },
    customFields: HOSTILE.map((name) => ({ entity: 'customer' as const, name: name.trim(), type: 'Text Box' as const, required: false })),
    existingCustomers: HOSTILE.map((name) => ({ name })),
  };

  test('stays as it is in headings and in the lists of drop-downs', async () => {
    await book.port.writeTemplate(planTemplate(account), 'use-existing', job());
    const headings = await read('Customer!AE1:AT1');
    expect(headings).toEqual({ values: HOSTILE.map((name) => name.trim()), formulas: headings.values, types: ['String'] });

    const listSheet = (await book.sheetNames()).find((name) => !['Sheet1', 'Customer', 'Contacts', 'Equipment'].includes(name));
    const lists = await read(`${listSheet}!A2:Z${HOSTILE.length + 1}`);
    expect(HOSTILE.filter((text) => !lists.values.includes(text))).toEqual([]);
    const formulas = lists.formulas.filter((formula, index) => formula !== lists.values[index]);
    // The list of customers follows the sheet of customers by formulas of ours, below the names that were there.
    expect(formulas).toEqual([]);
  });

  test('stays as it is in what became of a row', async () => {
    await book.port.writeTemplate(planTemplate(account), 'use-existing', job());
    const sheet = await book.sheet('Contacts');
    const rows = HOSTILE.map((_text, index) => index + 2);
    await Excel.run(async (context) => {
      rangeAt(context, `Contacts!A2:A${HOSTILE.length + 1}`).values = HOSTILE.map(() => ['x']);
      await context.sync();
    });
    const keys = await book.port.assignRowKeys(sheet.id, rows, job());
    const outcomes = rows.map((row, index) => ({ rowKey: keys.get(row)!, status: 'failed' as const, reason: HOSTILE[index]! }));
    await book.port.writeOutcomes(sheet.id, outcomes, job());
    const details = await read(`Contacts!K2:K${HOSTILE.length + 1}`);
    expect(details).toEqual({ values: HOSTILE, formulas: HOSTILE, types: ['String'] });
  });
});
