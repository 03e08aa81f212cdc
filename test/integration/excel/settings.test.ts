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

test('the company that a workbook was used with is remembered in it, by id and name alone', async () => {
  const book = await openWorkbook({ sheets: { Contacts: templateSeed('contact', [['a']]) } });
  try {
    expect(await book.port.company()).toBeNull();
    const company = { id: '7b1c1a52-64f5-4f0b-8a30-6b8a5d1f1a10', name: 'Harbour Trades' };
    await book.port.rememberCompany(company);
    expect(await book.port.company()).toEqual(company);
    await act((context) => context.workbook.settings.add('fieldsheet.company', { ...company, token: 'secret' }));
    expect(await book.port.company()).toBeNull();
  } finally {
    book.close();
  }
});
