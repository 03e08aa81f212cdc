import { act, openWorkbook, templateSeed } from '../../helpers/openWorkbook';

const WAIVER = { sheetName: 'Contacts', field: 'email', kind: 'unknown-state', value: null } as const;

test('when a workbook was last validated is remembered in it', async () => {
  const book = await openWorkbook({ sheets: { Contacts: templateSeed('contact', [['a']]) } });
  try {
    expect(await book.port.lastCheck()).toBeNull();
    const check = { at: '2026-11-22T03:04:05.000Z', rows: 1, errors: 0, warnings: 2 };
    await book.port.rememberCheck(check);
    expect(await book.port.lastCheck()).toEqual(check);
  } finally {
    book.close();
  }
});

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
