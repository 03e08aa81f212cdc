import type { TemplateColumn, TemplatePlan } from '../../../src/domain/template/templatePlan';
import { choiceKey, layOutListSheet, listSource } from '../../../src/excel/template/listSheet';
import { literalText } from '../../../src/excel/literalText';
import { freeSheetName } from '../../../src/excel/template/freeSheetName';
import { numberFormats } from '../../../src/excel/template/numberFormats';

const column = (header: string, choice: TemplateColumn['choice']): TemplateColumn => ({
  header,
  choice,
  required: false,
  hint: '',
  width: 10,
  format: 'text',
});
const planOf = (columns: TemplateColumn[], existingCustomers: string[] = []): TemplatePlan => ({
  sheets: [{ entity: 'customer', sheetName: 'Customer', columns }],
  currencySymbol: '$',
  existingCustomers,
});

describe('layOutListSheet', () => {
  test('keeps a list of more than 255 characters, and entries with commas, whole', () => {
    const options = Array.from({ length: 60 }, (_, index) => `Term ${index}, net`);
    const layout = layOutListSheet(planOf([column('Payment Term', { from: 'list', options })]), null);
    expect(layout.columns[0]!.entries).toEqual(options);
    expect(listSource(layout, 0, 'Fieldsheet Lists')).toBe("='Fieldsheet Lists'!$A$2:$A$61");
  });

  test('shares a column among equal lists only', () => {
    const layout = layOutListSheet(
      planOf([
        column('A', { from: 'list', options: ['x'] }),
        column('B', { from: 'list', options: ['x'] }),
        column('C', { from: 'list', options: ['x', 'y'] }),
      ]),
      null,
    );
    expect(layout.columns).toHaveLength(2);
    expect(layout.columnOf.get(choiceKey({ from: 'list', options: ['x', 'y'] }))).toBe(1);
  });

  test('ends the customers where the names end, below those that the system has', () => {
    const layout = layOutListSheet(planOf([column('Billing Customer', { from: 'customers' })], ['@Home', 'Monaro Bakery']), "Dana's (2)");
    const [customers] = layout.columns;
    expect(customers!.entries).toEqual(["'@Home", 'Monaro Bakery']);
    expect(customers!.formulas[0]).toContain("INDEX('Dana''s (2)'!$B$2:$B$501,ROW()-3)");
    expect(listSource(layout, 0, 'Fieldsheet Lists')).toBe(
      `=OFFSET('Fieldsheet Lists'!$A$2,0,0,MAX(1,COUNTIF('Fieldsheet Lists'!$A$2:$A$503,"?*")),1)`,
    );
  });
});

describe('literalText', () => {
  test.each(['=1+1', '+61 400', '-', '@Home', "'n Biesie"])('keeps %s from being read as anything but text', (text) => {
    expect(literalText(text)).toBe(`'${text}`);
  });

  test('leaves ordinary text alone', () => {
    expect(literalText('A=B')).toBe('A=B');
  });
});

describe('freeSheetName', () => {
  test('counts on past names that are taken, without case', () => {
    expect(freeSheetName('Customer', ['CUSTOMER', 'customer (2)'])).toBe('Customer (3)');
  });
});

describe('numberFormats', () => {
  test.each([
    ['dd.MM.yyyy', 'dd.mm.yyyy'],
    ['M/d/yyyy', 'm/d/yyyy'],
    ["d 'de' MMMM yyyy", 'd/mm/yyyy'],
    ['', 'd/mm/yyyy'],
    [null, 'd/mm/yyyy'],
  ])('turns the short date pattern %p into %s', (pattern, format) => {
    expect(numberFormats(pattern, '$').date).toBe(format);
  });
});
