import { sheetsToState } from '../../../../src/workbench/samples/sheetsToState';
import { openWorkbook } from '../../../helpers/openWorkbook';
import type { BadInput } from './badInput';
import { asText, headersOf, inCells, inWorld, issuesOf, over, typed, validate } from './world';

async function in1904() {
  const headers = headersOf('customer');
  const cells = headers.map((header) => ({ 'Company Name': 'A', Visited: 43_830 })[header] ?? '');
  const state = sheetsToState('Book.xlsx', { Customer: { headers, rows: [cells] } });
  state.workbook.custom = { date1904: true };
  const world = over(await openWorkbook({ state }));
  try {
    const { validation } = await validate(world);
    return validation.sheets[0]?.rows[0]?.values.get('custom.Visited');
  } finally {
    world.close();
  }
}

/** 1 to 15, 21 to 26, 34 and 39: what single cells hold. */
export const CELLS: Readonly<Record<number, BadInput>> = {
  1: {
    name: 'error cells',
    holds: '`=1/0`, and `#REF!`, `#N/A`, `#SPILL!` pasted as text',
    outcome: 'Each is an error that names the formula’s result; nothing is sent in its place.',
    drive: () => inCells([typed('Visited', '=1/0'), asText('Email Address', '#REF!'), asText('Notes', '#N/A'), asText('Fee', '#SPILL!')]),
    seen: ['error-cell', 'error-cell', 'error-cell', 'error-cell'],
  },
  2: {
    name: 'truth values',
    holds: '`TRUE`, “TRUE” as text, ` Yes `, `Y`, `1`, and `maybe` in a Yes/No column',
    outcome: 'The first five mean Yes; `maybe` is for the person to decide.',
    drive: () =>
      inCells([
        typed('On Hold', true),
        asText('On Hold', 'TRUE'),
        typed('On Hold', ' Yes '),
        typed('On Hold', 'Y'),
        typed('On Hold', 1),
        typed('On Hold', 'maybe'),
      ]),
    seen: ['true', 'true', 'true', 'true', 'true', 'invalid-yes-no'],
  },
  3: {
    name: 'dates typed as text',
    holds: '`31/12/2024` and `7 Mar 2021` in cells formatted as text',
    outcome: 'Understood, and offered to be written as real dates.',
    drive: () => inCells([asText('Visited', '31/12/2024'), asText('Visited', '7 Mar 2021')]),
    seen: ['"2024-12-31"', '"2021-03-07"'],
  },
  4: {
    name: 'day or month first',
    holds: '`03/04/2024`, and `12/31/2024` in a column of Australian dates',
    outcome: 'Read in the order of the account’s country: 3 April. What exists in the other order alone is reported, never turned about.',
    drive: () => inCells([asText('Visited', '03/04/2024'), asText('Visited', '12/31/2024')]),
    seen: ['"2024-04-03"', 'invalid-date (perhaps 2024-12-31)'],
  },
  5: {
    name: 'a workbook of 1904',
    holds: 'day 43,830 in a workbook that counts from 1904',
    outcome: '1 January 2024, not four years earlier.',
    drive: in1904,
    seen: '2024-01-01',
  },
  6: {
    name: 'serial 60',
    holds: 'serial 60, Excel’s 29 February 1900',
    outcome: 'Reported: the day never was.',
    drive: () => inCells([typed('Visited', 60)]),
    seen: ['invalid-date'],
  },
  7: {
    name: 'days that do not exist',
    holds: '30 February, 31/12/1899 and serial -5',
    outcome: 'Reported; no neighbouring day is taken for them.',
    drive: () => inCells([asText('Visited', '30/02/2024'), asText('Visited', '31/12/1899'), typed('Visited', -5)]),
    seen: ['invalid-date', 'invalid-date', 'invalid-date'],
  },
  8: {
    name: 'figures with signs',
    holds: '`1,234.50`, `(45)`, `$1,234.50`, `$`; `12%`, `150%`, `0.5%` typed as percentages, and `12%` as text',
    outcome: '1234.5, -45 and 1234.5; 12, 150, 0.5 and 12 per cent. A sign without figures is reported.',
    drive: () =>
      inCells([
        ...['1,234.50', '(45)', '$1,234.50', '$'].map((amount) => asText('Fee', amount)),
        ...['12%', '150%', '0.5%'].map((share) => typed('Share', share)),
        asText('Share', '12%'),
      ]),
    seen: ['1234.5', '-45', '1234.5', 'invalid-money', '12', '150', '0.5', '12'],
  },
  9: {
    name: 'continental figures',
    holds: '`1.234,50` in a money column',
    outcome: 'Reported, with 1234.5 as a proposal: it might as well be 1.2345.',
    drive: () => inCells([asText('Fee', '1.234,50')]),
    seen: ['invalid-money (perhaps 1234.5)'],
  },
  10: {
    name: 'phones without their zero',
    holds: '0412345678 stored as the number 412345678, 0732206673 as 732206673',
    outcome: 'The zero is given back, and can be written into the cell.',
    drive: () => inCells([typed('Mobile Number', 412_345_678), typed('Phone Number', 732_206_673)]),
    seen: ['"0412345678"', '"0732206673"'],
  },
  11: {
    name: 'postcodes without their zero',
    holds: '0800 (Darwin) stored as the number 800',
    outcome: 'Read as 0800.',
    drive: () => inCells([typed('Street Postcode', 800)]),
    seen: ['"0800"'],
  },
  12: {
    name: 'business numbers as powers of ten',
    holds: 'an ABN as `5.1E+10`, and one as the whole number it is',
    outcome: 'The first has lost its figures and is reported; the second is read.',
    drive: () => inCells([asText('Business Number', '5.1E+10'), typed('Business Number', 51_824_753_556)]),
    seen: ['invalid-abn', '"51824753556"'],
  },
  13: {
    name: 'identifiers that Excel has rounded',
    holds: '12345678901234567890 as a number',
    outcome: 'A warning that its end may be wrong; the row can still go.',
    drive: () => inCells([typed('Import ID', Number('12345678901234567890'))]),
    seen: [expect.stringMatching(/^rounded-number, "1234567890123456\d{4}"$/)],
  },
  14: {
    name: 'part numbers like powers of ten',
    holds: '`1E5` in a text cell, and in a plain one, where Excel makes 100000 of it',
    outcome:
      'The text stays; the number is written out in full, never as 1e+5. The template’s text columns keep the first from becoming the second.',
    drive: () => inCells([asText('Import ID', '1E5'), typed('Import ID', 100_000)]),
    seen: ['"1E5"', '"100000"'],
  },
  15: {
    name: 'part numbers like dates',
    holds: '`MAR1` typed into the Import ID column of the template',
    outcome: 'Stays `MAR1`, because the template formats the column as text.',
    drive: () =>
      inWorld({ contact: [] }, async (world) => {
        await world.fieldsheet.actions.connect();
        await world.fieldsheet.actions.addTemplate('use-existing');
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem('Customer').getRange('A2:B2').values = [['MAR1', 'A']];
          await context.sync();
        });
        const { validation } = await validate(world);
        return validation.sheets.find(({ entity }) => entity === 'customer')?.rows[0]?.values.get('importId');
      }),
    seen: 'MAR1',
  },
  21: {
    name: 'blanks that show, and that do not',
    holds: '`Newtown` between blanks, a no-break space among them',
    outcome: 'Sent without them; the cell can be written as understood.',
    drive: () => inCells([typed('Street Suburb', '  Newtown '), typed('Street Suburb', '\u00a0Newtown\u00a0')]),
    seen: ['"Newtown"', '"Newtown"'],
  },
  22: {
    name: 'characters without a width',
    holds: 'a zero-width space before, a soft hyphen behind and in an e-mail address',
    outcome: 'Taken away at the ends, and inside what has a format; left inside a text, where they may join an emoji.',
    drive: () =>
      inCells([typed('Street Suburb', '\u200bNewtown\u00ad'), typed('Email Address', 'jo\u00ad@example.com'), typed('Notes', 'a\u200db')]),
    seen: ['"Newtown"', '"jo@example.com"', '"a\u200db"'],
  },
  23: {
    name: 'a typographer’s marks',
    holds: 'a phone number with en dashes, a customer referred to with the other apostrophe',
    outcome: 'The number is read with plain dashes; the customer is found.',
    drive: async () => [
      await inCells([typed('Phone Number', '02 9876–5432')]),
      await inWorld(
        { customer: [{ 'Company Name': "O'Brien & Co" }, { 'Company Name': 'Site', 'Billing Customer': 'O’Brien & Co' }] },
        async (world) => issuesOf(await validate(world)),
      ),
    ],
    seen: [['"02 9876-5432"'], []],
  },
  24: {
    name: 'emoji at the limit',
    holds: 'a suburb of 255 characters whose last one is an emoji, and one a character longer',
    outcome: 'The first is stored whole; the second is too long, and is not cut through the emoji.',
    drive: () => inCells([typed('Street Suburb', `${'x'.repeat(253)}😀`), typed('Street Suburb', `${'x'.repeat(254)}😀`)]),
    seen: [JSON.stringify(`${'x'.repeat(253)}😀`), 'too-long'],
  },
  25: {
    name: 'characters that cannot be stored',
    holds: 'half of a surrogate pair, a NUL',
    outcome: 'Reported with a proposal without them: dropping a NUL is safe, dropping half a character is for a person.',
    drive: () => inCells([typed('Notes', 'A\ud800'), typed('Notes', 'A\0B')]),
    seen: ['invalid-text (perhaps A)', 'invalid-text (AB)'],
  },
  26: {
    name: 'text that runs the other way',
    holds: 'a name in Hebrew, one that begins with an override to right-to-left',
    outcome: 'Hebrew stays; the override before a text goes.',
    drive: () => inCells([typed('Street Suburb', 'תל אביב'), typed('Street Suburb', '\u202eabc')]),
    seen: ['"תל אביב"', '"abc"'],
  },
  34: {
    name: 'as much as a cell holds',
    holds: '32,767 characters in an address, line breaks in notes',
    outcome: 'The first is too long, with both lengths in the explanation; the lines stay.',
    drive: () => inCells([typed('Street Line 1', 'x'.repeat(32_767)), typed('Notes', 'one\ntwo')]),
    seen: ['too-long', '"one\\ntwo"'],
  },
  39: {
    name: 'formulas and code in disguise',
    holds: '`=HYPERLINK(…)`, `@SUM`, `<img onerror>`, `__proto__`',
    outcome: 'Text like any other, on the way there and back: never a formula, never markup, never a prototype.',
    drive: () =>
      inCells([
        asText('Notes', '=HYPERLINK("https://example.com")'),
        asText('Notes', '@SUM(1)'),
        asText('Notes', '\t=1+1'),
        typed('Notes', '<img src=x onerror=alert(1)>'),
        typed('Street Suburb', '__proto__'),
      ]),
    seen: ['"=HYPERLINK(\\"https://example.com\\")"', '"@SUM(1)"', '"=1+1"', '"<img src=x onerror=alert(1)>"', '"__proto__"'],
  },
};
