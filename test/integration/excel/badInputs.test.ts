import { emptyLists, type Account } from '../../../src/domain/fields/account';
import { fieldsOf } from '../../../src/domain/fields/fieldsOf';
import { matchTemplateColumns } from '../../../src/domain/template/matchTemplateColumns';
import { validateSheets } from '../../../src/domain/validation/validateSheets';
import { job, openWorkbook } from '../../helpers/openWorkbook';

const account: Account = {
  country: 'AU',
  lists: emptyLists(),
  customFields: [
    { entity: 'customer', name: 'Visited', type: 'Date', required: false },
    { entity: 'customer', name: 'Fee', type: 'Money', required: false },
    { entity: 'customer', name: 'Share', type: 'Percentage', required: false },
    { entity: 'customer', name: 'Count', type: 'Whole Number', required: false },
  ],
  existingCustomers: [],
};
const fields = fieldsOf('customer', account);
const headers = fields.map(({ header }) => header);

interface Entry {
  readonly what: string;
  readonly header: string;
  /** What somebody types or pastes. */
  readonly typed: string | number | boolean;
  readonly inTextCell?: boolean;
  /** The issue of the cell, or the value that is understood. */
  readonly found: { readonly issue: string } | { readonly value: string | number | boolean };
}

const entry = (what: string, header: string, typed: Entry['typed'], found: Entry['found'], inTextCell = false): Entry => ({
  what,
  header,
  typed,
  found,
  inTextCell,
});

/** What spreadsheets hold that people did not mean, each typed into a cell of the grid. */
const ENTRIES: readonly Entry[] = [
  entry('a formula that gives an error', 'Visited', '=1/0', { issue: 'error-cell' }),
  entry('an error that was pasted as text', 'Email Address', '#REF!', { issue: 'error-cell' }, true),
  entry('a truth value', 'On Hold', true, { value: true }),
  entry('a truth value as text', 'On Hold', 'TRUE', { value: true }, true),
  entry('a yes with spaces', 'On Hold', ' Yes ', { value: true }),
  entry('a date that was typed as text', 'Visited', '31/12/2024', { value: '2024-12-31' }, true),
  entry('a date whose month could be its day', 'Visited', '03/04/2024', { value: '2024-04-03' }),
  entry('29 February 1900, which only Excel has', 'Visited', 60, { issue: 'invalid-date' }),
  entry('a number that is no day', 'Visited', -5, { issue: 'invalid-date' }),
  entry('30 February', 'Visited', '30/02/2024', { issue: 'invalid-date' }, true),
  entry('a date in American order', 'Visited', '12/31/2024', { issue: 'invalid-date' }, true),
  entry('an amount with its sign', 'Fee', '$1,234.50', { value: 1234.5 }),
  entry('a negative amount in brackets', 'Fee', '(45)', { value: -45 }, true),
  entry('a sign without an amount', 'Fee', '$', { issue: 'invalid-money' }),
  entry('an amount in European style', 'Fee', '1.234,50', { issue: 'invalid-money' }),
  entry('a percentage', 'Share', '12%', { value: 12 }),
  entry('a percentage above a hundred', 'Share', '150%', { value: 150 }),
  entry('a percentage below one', 'Share', '0.5%', { value: 0.5 }),
  entry('half a thing', 'Count', 0.5, { issue: 'invalid-number' }),
  entry('a mobile number that lost its zero', 'Mobile Number', 412345678, { value: '0412345678' }),
  entry('a phone number with dashes of a text program', 'Phone Number', '02 9876–5432', { value: '02 9876-5432' }),
  entry('a postcode of Darwin that lost its zero', 'Street Postcode', 800, { value: '0800' }),
  entry('a business number as a number', 'Business Number', 51824753556, { value: '51824753556' }),
  entry('an id of more digits than Excel holds', 'Import ID', Number('12345678901234567890'), { issue: 'rounded-number' }),
  entry('a part number that looks like a power of ten', 'Import ID', '1E5', { value: '1E5' }, true),
  entry('a name between spaces that cannot be seen', 'Street Suburb', '\u00a0\u200bNewtown\u00ad ', { value: 'Newtown' }),
  entry('text with half of a character', 'Notes', 'A\ud800', { issue: 'invalid-text' }),
  entry('text with a NUL', 'Notes', 'A\0B', { issue: 'invalid-text' }),
  entry('text that runs from right to left', 'Notes', '\u202eabc', { value: 'abc' }),
  entry('as much text as a cell holds', 'Street Line 1', 'x'.repeat(32_767), { issue: 'too-long' }),
  entry('lines', 'Notes', 'one\ntwo', { value: 'one\ntwo' }),
  entry(
    'a formula that was pasted as text',
    'Notes',
    '=HYPERLINK("https://example.com")',
    { value: '=HYPERLINK("https://example.com")' },
    true,
  ),
  entry('code of a web page', 'Notes', '<img src=x onerror=alert(1)>', { value: '<img src=x onerror=alert(1)>' }),
  entry('the name of a prototype', 'Street Suburb', '__proto__', { value: '__proto__' }),
];

/** One workbook for all entries: entry n is in row n + 2, where the customer is called `Entry n`. */
async function judgeAll(): Promise<unknown[]> {
  const book = await openWorkbook({ sheets: { Customer: { headers, rows: ENTRIES.map((_entry, at) => ['', `Entry ${at}`]) } } });
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Customer');
      ENTRIES.forEach(({ header, typed, inTextCell }, at) => {
        const cell = sheet.getCell(at + 1, headers.indexOf(header));
        if (inTextCell) cell.numberFormat = [['@']];
        cell.values = [[typed]];
      });
      await context.sync();
    });
    const sheet = await book.sheet('Customer');
    const { sheets, dateSystem } = await book.port.readSheets([sheet], job());
    const { columns } = matchTemplateColumns(sheets[0]!.headers, fields);
    const share = headers.indexOf('Share');
    const percentCells = await book.port.findPercentCells(sheet, [share], ENTRIES.length, job());
    const mapped = { sheetName: 'Customer', entity: 'customer' as const, columns, rows: sheets[0]!.rows, firstRow: 2, percentCells };
    const { issues, sheets: judged } = validateSheets([mapped], account, dateSystem);
    return ENTRIES.map(({ header }, at) => {
      const found = issues.filter(({ row }) => row === at + 2);
      if (found.length > 0) return { issue: found.map(({ kind }) => kind).join(', ') };
      const key = fields.find((field) => field.header === header)!.key;
      return { value: judged[0]?.rows.find(({ row }) => row === at + 2)?.values.get(key) };
    });
  } finally {
    book.close();
  }
}

describe('in a cell of the grid', () => {
  let found: unknown[];
  beforeAll(async () => {
    found = await judgeAll();
  });

  test.each(ENTRIES.map((each, at) => [each.what, each.header, at] as const))(
    '%s (%s) is understood, or called what it is',
    (_what, _header, at) => {
      expect(found[at]).toEqual(ENTRIES[at]?.found);
    },
  );
});
