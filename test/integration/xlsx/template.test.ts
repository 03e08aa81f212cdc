import { readXlsx } from '../../../src/workbench/xlsx/readXlsx';
import { savedTemplate } from '../../helpers/savedTemplate';
import { plannedSheets, seenSheets } from '../../helpers/templateChecks';

describe('the import template, saved from the workbench', () => {
  let opened: Awaited<ReturnType<typeof readXlsx>>;

  beforeAll(async () => {
    opened = await readXlsx(await savedTemplate(), 'Template.xlsx');
  }, 60_000);

  it('has the three sheets with their headers, drop-downs and hints', () => {
    expect(seenSheets(opened.state.workbook)).toEqual(plannedSheets());
  });

  it('keeps the header row of each sheet in view', () => {
    const { sheetOrder, sheets } = opened.state.workbook;
    const frozen = sheetOrder.map((id) => [sheets[id]?.name, sheets[id]?.freeze?.ySplit]);
    expect(frozen).toEqual(expect.arrayContaining(plannedSheets().map(({ name }) => [name, 1])));
  });

  it('holds nothing that was lost on the way', () => {
    expect(opened.notCarried).toEqual([]);
  });
});
