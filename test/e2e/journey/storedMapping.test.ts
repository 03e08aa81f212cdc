import ExcelJS from '@protobi/exceljs';
import { readFile } from 'node:fs/promises';
import { readMappingFile } from '../../../src/domain/mapping/saved/mappingFile';
import workbook from '../../../src/workbench/samples/accounting-export/workbook.json';
import { describeJourney, type Journey } from '../support/describeJourney';

const SHEET = 'Contacts export';
const { headers, rows } = workbook.sheets[SHEET];
const CUSTOMERS = rows.slice(0, -1);

/** Next month's export: the columns the other way round, one renamed a little, one added, other customers, another name of the sheet. */
async function nextExport(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('March');
  sheet.addRow(['Region manager', ...headers.map((header) => (header === 'EmailAddress' ? 'E-mail Address' : header)).reverse()]);
  for (const [name, ...cells] of CUSTOMERS) sheet.addRow(['Ruby', ...[`${name} Two`, ...cells].reverse()]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describeJourney('a mapping saved for the company', (journeyTest) => {
  journeyTest('is found for another workbook with columns moved, renamed and added, and needs no correction', async (workbench) => {
    const { page, pane, openSample, press, screen } = workbench;
    await openSample('Accounting export (own columns)');
    await press('Map my own sheet');
    await press('Match the columns');
    await screen('Match the columns');
    await pane().getByRole('combobox', { name: 'Risk Rating, the same for all rows' }).click();
    await pane().getByRole('option', { name: 'Low' }).click();
    await pane().getByRole('combobox', { name: 'Field for DueDateSalesTerm' }).click();
    await pane().getByRole('option', { name: 'Don’t import' }).click();
    await press('Save mapping');
    await screen('Save this mapping');
    await pane().getByRole('textbox', { name: 'Name' }).fill('Accounting export');
    await pane().getByRole('radio', { name: 'Everybody in my company' }).check();
    await press('Save');
    await pane().getByText('“Accounting export” is saved.').waitFor();

    await openFile(workbench, 'March.xlsx', await nextExport());
    await press('Map my own sheet');
    await screen('Map my own sheet');
    expect(await pane().getByRole('combobox', { name: 'Match the columns as in' }).innerText()).toContain('Accounting export (company)');
    await press('Match the columns');
    await pane().getByText('Matched as in “Accounting export”, with differences.').waitFor();
    await pane().getByText('Renamed: EmailAddress is now E-mail Address.').waitFor();
    await pane().getByText('New: Region manager.').waitFor();
    await press('Validate');
    await screen('No problems');

    await press('Back to start');
    await press('Saved mappings');
    await screen('Saved mappings');
    await pane().getByRole('button', { name: 'Accounting export' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), press('Export')]);
    expect(download.suggestedFilename()).toBe('Accounting export.fieldsheet.json');
    const file = await download.path();
    expect(readMappingFile(await readFile(file, 'utf8'))).toMatchObject({ read: true, content: { name: 'Accounting export' } });
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('Import from a file')]);
    await chooser.setFiles(file);
    await pane().getByText('“Accounting export” is saved.').waitFor();
    await pane().getByRole('region', { name: 'Yours alone' }).getByRole('button', { name: 'Accounting export' }).waitFor();
  });
});

async function openFile({ page }: Journey, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
  await chooser.setFiles({ name, mimeType: 'application/vnd.ms-excel', buffer });
  // The workbook that is put aside has the mapping that was saved in it.
  const discard = page.getByRole('button', { name: 'Leave without saving' });
  await Promise.race([discard.click(), page.waitForFunction((title) => document.title.startsWith(title), name)]);
  await page.waitForFunction((title) => document.title.startsWith(title), name);
  await page.locator('[data-pane="connected"]').waitFor();
}
