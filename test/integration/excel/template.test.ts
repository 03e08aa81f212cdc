import type { Account } from '../../../src/domain/fields/account';
import { planTemplate } from '../../../src/domain/template/planTemplate';
import { act, cancelledAt, job, openWorkbook, rangeAt, templateSeed, type OpenWorkbook } from '../../helpers/openWorkbook';

const terms = Array.from({ length: 60 }, (_, index) => `${index} days, net`);
const account: Account = {
  country: 'AU',
  lists: {
    customerType: ['Commercial', '=Strata', '@Home'],
    leadSource: [],
    assignedUser: [],
    paymentTerm: terms,
    priceLevel: ['Retail'],
    contactRole: ['Owner'],
    supplier: ['Rexel'],
    equipmentType: ['Pump'],
  },
  customFields: [
    { entity: 'equipment', name: 'Gas "R"', type: 'Dropdown List', required: true, requiredMessage: 'Say which gas.', options: ['R32'] },
  ],
  existingCustomers: [{ name: '+61 Plumbing' }, { name: 'Monaro Bakery' }],
};
const plan = planTemplate(account);

let book: OpenWorkbook;
afterEach(() => book.close());

/** The drop-down's source of a cell, evaluated: the entries that the person sees. */
async function validationOf(address: string) {
  return Excel.run(async (context) => {
    const { dataValidation } = rangeAt(context, address);
    dataValidation.load('rule,prompt,errorAlert');
    await context.sync();
    return { rule: dataValidation.rule, prompt: dataValidation.prompt, alert: dataValidation.errorAlert };
  });
}

describe('writing the template', () => {
  test('leaves no sheet behind when the person cancels half-way', async () => {
    book = await openWorkbook();
    const cancelled = cancelledAt(book.excel, (request) => request.includes('FreezeRows'));
    await expect(book.port.writeTemplate(plan, 'use-existing', cancelled)).rejects.toThrow('cancelled by the person');
    expect(await book.sheetNames()).toEqual(['Sheet1']);
    expect(await book.port.writtenTemplate()).toBeNull();
  });

  test('leaves no sheet behind when Excel refuses half-way', async () => {
    book = await openWorkbook();
    book.excel.onRequest = async (request) => {
      if (!request.includes('FreezeRows')) return;
      book.excel.onRequest = null;
      const contacts = book.excel.engine.workbook.getSheetBySheetName('Contacts')!;
      contacts.getConfig().custom = { protection: { options: {} } };
    };
    await expect(book.port.writeTemplate(plan, 'use-existing', job())).rejects.toMatchObject({ name: 'WorkbookError' });
    expect(await book.sheetNames()).toEqual(['Sheet1']);
  });

  test('says that a protected workbook takes no sheets', async () => {
    book = await openWorkbook();
    await act((context) => context.workbook.protection.protect());
    await expect(book.port.writeTemplate(plan, 'use-existing', job())).rejects.toMatchObject({ code: 'workbook-protected' });
  });

  test('never writes over a sheet of the same name', async () => {
    book = await openWorkbook({ sheets: { customer: { headers: ['Mine'], rows: [['keep me']] } } });
    expect(await book.port.findTemplateClashes()).toEqual([
      { entity: 'customer', sheetName: 'customer', suffixedName: 'Customer (2)', isTemplate: false },
    ]);
    await book.port.writeTemplate(plan, 'add-with-suffix', job());
    expect(await book.sheetNames()).toEqual(['customer', 'Customer (2)', 'Contacts', 'Equipment', 'Fieldsheet Lists']);
    expect(await book.values('customer!A1:A2')).toEqual([['Mine'], ['keep me']]);
  });

  test('uses the sheet that is there when told so, and adds the others', async () => {
    book = await openWorkbook({ sheets: { Customer: templateSeed('customer', [['C1', 'Monaro Bakery']]) } });
    const sheets = await book.port.writeTemplate(plan, 'use-existing', job());
    expect(sheets.map(({ name }) => name)).toEqual(['Customer', 'Contacts', 'Equipment']);
    expect(await book.values('Customer!A2:B2')).toEqual([['C1', 'Monaro Bakery']]);
    expect((await book.port.writtenTemplate())!.sheets.map(({ name }) => name)).toEqual(['Contacts', 'Equipment']);
  });

  test('writes the exact headers, freezes them and keeps what is typed below as text', async () => {
    book = await openWorkbook();
    await book.port.writeTemplate(plan, 'use-existing', job());
    expect(await book.values('Equipment!A1:P1')).toEqual([plan.sheets[2]!.columns.map(({ header }) => header)]);
    await act((context) => {
      rangeAt(context, 'Customer!A20000').values = [['0042']];
      rangeAt(context, 'Customer!AD2').values = [['- gate code 12']];
    });
    expect(await book.values('Customer!A20000')).toEqual([['0042']]);
    expect(await book.values('Customer!AD2')).toEqual([['- gate code 12']]);
    await Excel.run(async (context) => {
      const frozen = context.workbook.worksheets.getItem('Customer').freezePanes.getLocationOrNullObject();
      frozen.load('address');
      const date = rangeAt(context, 'Equipment!J2');
      date.load('numberFormat');
      await context.sync();
      expect(frozen.address).toContain('1:1');
      expect(date.numberFormat).toEqual([['d/mm/yyyy']]);
    });
  });

  test('marks a required heading by more than its colour and explains it', async () => {
    book = await openWorkbook();
    await book.port.writeTemplate(plan, 'use-existing', job());
    const { prompt, rule, alert } = await validationOf('Equipment!P1');
    expect(prompt).toMatchObject({ title: 'Gas "R"', message: 'Required. Say which gas.', showPrompt: true });
    expect(rule.custom?.formula).toBe('=EXACT(P1,"Gas ""R""")');
    expect(alert).toMatchObject({ style: 'Stop' });
    await Excel.run(async (context) => {
      const cells = ['Equipment!P1', 'Equipment!C1'].map((address) => rangeAt(context, address));
      for (const cell of cells) cell.format.font.load('underline,bold');
      await context.sync();
      expect(cells.map(({ format }) => format.font.underline)).toEqual(['Single', 'None']);
    });
  });

  test('offers lists beyond 255 characters and entries that look like formulas from a hidden sheet', async () => {
    book = await openWorkbook();
    await book.port.writeTemplate(plan, 'use-existing', job());
    const { rule, alert } = await validationOf('Customer!I2:I10000');
    expect(alert).toMatchObject({ style: 'Warning', showAlert: true });
    const source = String(rule.list?.source).replace("='Fieldsheet Lists'!", 'Fieldsheet Lists!').replaceAll('$', '');
    expect((await book.values(source)).flat()).toEqual(terms);
    const types = String((await validationOf('Customer!F2:F10000')).rule.list?.source)
      .replace("='Fieldsheet Lists'!", 'Fieldsheet Lists!')
      .replaceAll('$', '');
    expect((await book.values(types)).flat()).toEqual(['Commercial', '=Strata', '@Home']);
    await Excel.run(async (context) => {
      const lists = context.workbook.worksheets.getItem('Fieldsheet Lists');
      lists.load('visibility');
      await context.sync();
      expect(lists.visibility).toBe('Hidden');
    });
  });

  test('offers the states of the account’s country, and raises no alert about those abroad', async () => {
    book = await openWorkbook();
    await book.port.writeTemplate(plan, 'use-existing', job());
    const { rule, alert } = await validationOf('Customer!U2:U10000');
    expect(alert.showAlert).toBe(false);
    const [, range] = /!(\$.+)$/.exec(String(rule.list?.source))!;
    const states = ['ACT', 'NSW', 'NT', 'QLD', 'SA', 'TAS', 'VIC', 'WA'];
    expect(await book.values(`Fieldsheet Lists!${range?.replaceAll('$', '')}`)).toEqual(states.map((state) => [state]));
  });

  test('offers the customers of the system and those entered so far, and raises no alert about import IDs', async () => {
    book = await openWorkbook();
    await book.port.writeTemplate(plan, 'use-existing', job());
    const { rule, alert } = await validationOf('Contacts!A2:A10000');
    expect(alert.showAlert).toBe(false);
    const [, letters] = /!\$([A-Z]+)\$2/.exec(String(rule.list?.source))!;
    await act((context) => {
      rangeAt(context, 'Customer!B2:D3').values = [
        ['Redgum Logistics', '', ''],
        ['', 'Siobhan', 'Chen'],
      ];
    });
    expect(await book.values(`Fieldsheet Lists!${letters}2:${letters}6`)).toEqual([
      ['+61 Plumbing'],
      ['Monaro Bakery'],
      ['Redgum Logistics'],
      ['Siobhan Chen'],
      [''],
    ]);
  });
});

describe('taking the template back', () => {
  test('removes exactly what was written, with what was entered', async () => {
    book = await openWorkbook({ sheets: { Mine: { headers: ['A'], rows: [['1']] } } });
    await book.port.writeTemplate(plan, 'use-existing', job());
    await act((context) => {
      rangeAt(context, 'Contacts!A2:A4').values = [['a'], ['b'], ['c']];
    });
    expect(await book.port.writtenTemplate()).toMatchObject({ rowsEntered: 3 });
    await book.port.removeTemplate();
    expect(await book.sheetNames()).toEqual(['Mine']);
    expect(await book.port.writtenTemplate()).toBeNull();
  });

  test('finds its sheets after they were renamed', async () => {
    book = await openWorkbook();
    await book.port.writeTemplate(plan, 'use-existing', job());
    await act((context) => {
      context.workbook.worksheets.getItem('Customer').name = 'Customers of June';
    });
    expect((await book.port.findTemplateSheets()).map(({ name }) => name)).toEqual(['Customers of June', 'Contacts', 'Equipment']);
    await book.port.removeTemplate();
    expect(await book.sheetNames()).toEqual(['Sheet1']);
  });

  test('leaves a sheet of the person that has taken the name of one of ours', async () => {
    book = await openWorkbook();
    await book.port.writeTemplate(plan, 'use-existing', job());
    await act((context) => {
      context.workbook.worksheets.getItem('Customer').delete();
      context.workbook.worksheets.add('Customer').getRange('A1').values = [['Something else']];
    });
    await book.port.removeTemplate();
    expect(await book.sheetNames()).toEqual(['Sheet1', 'Customer']);
  });

  test('leaves an empty sheet where no other is visible', async () => {
    book = await openWorkbook();
    await book.port.writeTemplate(plan, 'use-existing', job());
    await act((context) => context.workbook.worksheets.getItem('Sheet1').delete());
    await book.port.removeTemplate();
    expect(await book.sheetNames()).toHaveLength(1);
  });
});

describe('finding template sheets', () => {
  test('takes no sheet for a template because of its name alone', async () => {
    book = await openWorkbook({ sheets: { Customer: { headers: ['Name', 'Phone'], rows: [['a', '1']] } } });
    expect(await book.port.findTemplateSheets()).toEqual([]);
  });

  test('knows a template that somebody else has written', async () => {
    book = await openWorkbook({ sheets: { Contacts: templateSeed('contact', []), Equipment: templateSeed('equipment', []) } });
    expect((await book.port.findTemplateSheets()).map(({ entity }) => entity)).toEqual(['contact', 'equipment']);
  });
});

describe('a list that has gained a value', () => {
  const columnOf = (header: string, options: readonly string[]) => ({
    ...plan.sheets.flatMap(({ columns }) => columns).find((column) => column.header === header)!,
    choice: { from: 'list' as const, options },
  });

  test('changes nothing in a workbook without a template', async () => {
    book = await openWorkbook();
    await book.port.extendDropDown('customer', columnOf('Customer Type', ['Commercial', 'Farm']));
    expect(await book.sheetNames()).toEqual(['Sheet1']);
  });

  test('is offered by the drop-downs of its column, and of no other', async () => {
    book = await openWorkbook();
    await book.port.writeTemplate(plan, 'use-existing', job());
    const [before, other] = [await validationOf('Customer!F2'), await validationOf('Customer!J2')];
    await book.port.extendDropDown('customer', columnOf('Customer Type', ['Commercial', '=Strata', '@Home', '-Farm']));
    const after = await validationOf('Customer!F2');
    expect(after.rule).not.toEqual(before.rule);
    expect(after.alert).toEqual(before.alert);
    const source = String(after.rule.list?.source).slice(1).replaceAll('$', '').replaceAll("'", '');
    expect(await book.values(source)).toEqual([['Commercial'], ['=Strata'], ['@Home'], ['-Farm']]);
    expect(await validationOf('Customer!J2')).toEqual(other);
  });
});
