import { act, openWorkbook, templateSeed } from '../../helpers/openWorkbook';

const WAIVER = { sheetName: 'Contacts', field: 'email', kind: 'unknown-state', value: null } as const;

test('accepted warnings are remembered in the workbook; a record of another make is none', async () => {
  const book = await openWorkbook({ sheets: { Contacts: templateSeed('contact', [['a']]) } });
  try {
    expect(await book.port.waivers()).toEqual([]);
    await act((context) => context.workbook.settings.add('fieldsheet.waivers', { waivers: 'all' }));
    expect(await book.port.waivers()).toEqual([]);
    await book.port.saveWaivers([WAIVER, { ...WAIVER, value: 'Vic' }]);
    expect(await book.port.waivers()).toEqual([WAIVER, { ...WAIVER, value: 'Vic' }]);
  } finally {
    book.close();
  }
});
