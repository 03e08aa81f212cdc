import { readFile } from 'node:fs/promises';
import ExcelJS from '@protobi/exceljs';
import { readCsv } from '../../helpers/readCsv';
import { describeJourney, type Journey } from '../support/describeJourney';
import { expectedRows } from './tradesSmall';

/** The content of the file that a button of the pane downloads, and its name. */
async function downloaded({ page, press }: Journey, button: string): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(button)]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

describeJourney('the history of imports', (journeyTest) => {
  journeyTest('keeps the sample’s import, row by row, as files too, and undoes it', async (journey) => {
    const { press, screen, counts, pane, openSample } = journey;
    await openSample('Trades company (small)');
    const { customers, contacts, equipment } = expectedRows();
    const total = customers.length + contacts + equipment;
    await press('Send…');
    await press('Preview');
    await press(`Send ${total} rows`);
    await screen('Import results');
    await press('Done');
    await press('History of imports');
    await screen('Imports so far');
    await pane()
      .getByRole('button', { name: /Trades company \(small\)/ })
      .first()
      .click();
    await screen('Trades company (small).xlsx');
    expect(await counts(['Created', 'Failed'])).toEqual({ Created: total, Failed: 0 });

    const csv = await downloaded(journey, 'Download as CSV');
    expect(csv.name).toBe('Trades company (small) - results.csv');
    const [headers, ...records] = readCsv(csv.content.toString('utf8').replace(/^\uFEFF/, ''));
    expect(headers?.slice(0, 3)).toEqual(['Sheet', 'Record', 'Result']);
    expect(records.map(([, , result]) => result)).toEqual(Array.from({ length: total }, () => 'Created'));
    expect(records.flatMap(([sheet, record = '']) => (sheet === 'Customer' ? [record] : [])).sort()).toEqual([...customers].sort());

    const file = await downloaded(journey, 'Download for Excel');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(file.content as unknown as ArrayBuffer);
    const column: string[] = [];
    workbook.getWorksheet('Results')!.eachRow((row) => column.push(row.getCell(2).text));
    expect(column.slice(1)).toEqual(records.map(([, record = '']) => record.replace(/^'/, '')));

    await press('Undo this import…');
    await screen('Undo this import?');
    await press('Undo the import');
    await screen('Import undone');
    expect(await counts(['Removed', 'Kept'])).toEqual({ Removed: total, Kept: 0 });
  });
});
