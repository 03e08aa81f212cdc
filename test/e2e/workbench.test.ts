import { givenServerAndBrowser } from './support/givenServerAndBrowser';
import { withPage } from './support/withPage';
import { openWorkbench, type WorkbenchPage } from './support/workbenchPage';

describe('the workbench', () => {
  const given = givenServerAndBrowser();

  const workbenchTest = (name: string, test: (workbench: WorkbenchPage) => Promise<void>): void =>
    it(name, () => withPage(given.browser, async (page) => test(await openWorkbench(page, given.server.origin))), 60_000);

  workbenchTest('takes what is typed into a cell', async ({ page, values, documentTitle }) => {
    expect(await documentTitle()).toBe('Book1.xlsx');
    await page.evaluate(() => window.workbench.select('Sheet1', 'B2'));
    await page.keyboard.type('Monaro Bakery');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.workbench.values('Sheet1', 'B2')[0]?.[0] !== '');
    expect(await values('Sheet1', 'B2')).toEqual([['Monaro Bakery']]);
    expect(await documentTitle()).toBe('Book1.xlsx – edited');
  });

  workbenchTest("shows what the add-in writes with Microsoft's client", async ({ pane, values }) => {
    await pane().evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1').values = [['Company Name', '=1+1']];
        await context.sync();
      }),
    );
    expect(await values('Sheet1', 'A1:B1')).toEqual([['Company Name', 2]]);
  });

  workbenchTest('tells the add-in what the person edits', async ({ page, pane }) => {
    await pane().evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().onChanged.add(async ({ address }) => {
          document.body.dataset['changed'] = address;
        });
        await context.sync();
      }),
    );
    await page.evaluate(() => window.workbench.select('Sheet1', 'C3'));
    await page.keyboard.type('typed');
    await page.keyboard.press('Enter');
    await pane().waitForFunction(() => document.body.dataset['changed'] === 'C3');
  });

  workbenchTest(
    "runs the function that the add-in associated with a ribbon button, whatever its name's case",
    async ({ pane, pressRibbon }) => {
      await pane().evaluate(() =>
        Office.actions.associate('VALIDATE', (event: Office.AddinCommands.Event) => {
          document.body.dataset['pressed'] = event.source.id;
          event.completed();
        }),
      );
      await pressRibbon('Validate');
      await pane().waitForFunction(() => document.body.dataset['pressed'] === 'Fieldsheet.Validate');
    },
  );

  workbenchTest('says which button failed, and why', async ({ page, pane, pressRibbon }) => {
    await pane().evaluate(() =>
      Office.actions.associate('Send', () => {
        throw new Error('There is nothing to send.');
      }),
    );
    await pressRibbon('Send');
    await page.getByText('There is nothing to send.').waitFor();
    expect(await page.getByText('“Send” did not finish.').count()).toBe(1);
  });

  workbenchTest('disables a ribbon button when the add-in asks for it', async ({ page, pane }) => {
    await pane().evaluate(() =>
      Office.ribbon.requestUpdate({
        tabs: [{ id: 'TabHome', groups: [{ id: 'Fieldsheet.Group', controls: [{ id: 'Fieldsheet.Send', enabled: false }] }] }],
      }),
    );
    await page.locator('button[aria-disabled="true"]', { hasText: 'Send' }).waitFor();
  });

  workbenchTest('names the API that it does not have', async ({ pane }) => {
    const message = await pane().evaluate(() => {
      try {
        return String(Office.context.mailbox);
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(message).toBe('Office.context.mailbox is not implemented in the workbench.');
  });

  workbenchTest('opens a sample, saves it and opens what it saved', async ({ page, openSample, sheetNames, values, documentTitle }) => {
    await openSample('Trades company (small)');
    const opened = await values('Equipment', 'A1:P401');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
    await page.getByText('was saved to your downloads').waitFor();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
    const bytes = await (await download.createReadStream()).toArray();
    await chooser.setFiles({ name: 'Saved.xlsx', mimeType: 'application/vnd.ms-excel', buffer: Buffer.concat(bytes as Buffer[]) });
    await page.waitForFunction(() => document.title.startsWith('Saved.xlsx'));
    expect(await sheetNames()).toEqual(['Customer', 'Contacts', 'Equipment']);
    expect(await values('Equipment', 'A1:P401')).toEqual(opened);
    expect(await documentTitle()).toBe('Saved.xlsx');
  });

  workbenchTest('opens an empty import template, which the add-in itself writes', async ({ page, sheetNames, values }) => {
    await page.getByRole('button', { name: 'File' }).click();
    await page.getByRole('menuitem', { name: 'Empty import template' }).click();
    await page.waitForFunction(() => window.workbench.sheetNames().includes('Equipment'));
    expect(await sheetNames()).toEqual(expect.arrayContaining(['Customer', 'Contacts', 'Equipment']));
    await page.waitForFunction(() => window.workbench.values('Equipment', 'B1')[0]?.[0] !== '');
    expect(await values('Equipment', 'B1:C1')).toEqual([['Equipment Number', 'Equipment Name']]);
  });

  workbenchTest('says why a file cannot be opened, and keeps the workbook that is open', async ({ page, documentTitle }) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
    await chooser.setFiles({ name: 'customers.csv', mimeType: 'text/csv', buffer: Buffer.from('Company Name\r\nMonaro Bakery\r\n') });
    await page.getByText('customers.csv was not opened.').waitFor();
    await page.getByText('The file is plain text').waitFor();
    expect(await documentTitle()).toBe('Book1.xlsx');
  });

  workbenchTest('asks before it puts a workbook with changes aside', async ({ page, values, documentTitle }) => {
    await page.evaluate(() => window.workbench.setValue('Sheet1', 'A1', 'mine'));
    await page.waitForFunction(() => document.querySelector('[data-testid="document"]')?.textContent?.includes('edited'));
    await page.getByRole('button', { name: 'File' }).click();
    await page.getByRole('menuitem', { name: 'New blank workbook' }).click();
    await page.getByRole('button', { name: 'Stay' }).click();
    expect(await values('Sheet1', 'A1')).toEqual([['mine']]);
    expect(await documentTitle()).toBe('Book1.xlsx – edited');
  });

  workbenchTest('moves with F6 between the cells, the pane and the ribbon, and back', async ({ page }) => {
    const focused = () =>
      page.evaluate(() => {
        const landmark = document.activeElement?.closest('[aria-label="Ribbon"], [aria-label="Task pane"], [aria-label="Workbook"]');
        return landmark?.getAttribute('aria-label') ?? 'elsewhere';
      });
    await page.keyboard.press('F6');
    const visited = [await focused()];
    for (const key of ['F6', 'F6', 'Shift+F6', 'Shift+F6']) {
      const before = visited.at(-1);
      await page.keyboard.press(key);
      await page.waitForFunction(
        (previous) =>
          document.activeElement
            ?.closest('[aria-label="Ribbon"], [aria-label="Task pane"], [aria-label="Workbook"]')
            ?.getAttribute('aria-label') !== previous,
        before,
      );
      visited.push(await focused());
    }
    expect(visited).toEqual(['Task pane', 'Ribbon', 'Workbook', 'Ribbon', 'Task pane']);
  });

  workbenchTest('shows the hint of a heading beside it, and reads it out', async ({ page, pane }) => {
    await pane().getByRole('button', { name: 'Add the template' }).click();
    await pane().getByText('The template is in your workbook').waitFor();
    await page.evaluate(() => window.workbench.select('Equipment', 'B1'));
    await page.getByTestId('input-prompt').getByText('Required.').waitFor();
    expect(await page.getByTestId('spoken-prompt').innerText()).toMatch(/^Equipment Number\. Required\./);
    await page.evaluate(() => window.workbench.select('Equipment', 'B2'));
    await page.getByTestId('input-prompt').waitFor({ state: 'detached' });
  });

  workbenchTest('opens a cell’s list with Alt+Down and takes a value with the keyboard', async ({ page, pane, values }) => {
    await pane().getByRole('button', { name: 'Add the template' }).click();
    await pane().getByText('The template is in your workbook').waitFor();
    await page.keyboard.press('F6');
    await page.keyboard.press('F6');
    await page.waitForFunction(() => document.activeElement?.closest('[aria-label="Workbook"]'));
    await page.evaluate(() => window.workbench.select('Customer', 'F2'));
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('listbox', { name: 'Values for this cell' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.workbench.values('Customer', 'F2')[0]?.[0] !== '');
    expect(await values('Customer', 'F2')).toEqual([['Residential']]);
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => window.workbench.selection().address === 'F3');
  });

  workbenchTest('brings a far cell that the add-in selects into view', async ({ page, pane, openSample }) => {
    await openSample('Trades company (small)');
    await pane().evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Equipment');
        sheet.activate();
        sheet.getRange('P366').select();
        await context.sync();
      }),
    );
    await page.waitForFunction(() => window.workbench.selection().address === 'P366' && window.workbench.isInView('P366'));
  });

  workbenchTest(
    'opens a closed pane when a ribbon button is pressed, and runs its action',
    async ({ page, pane, pressRibbon, openSample }) => {
      await openSample('Trades company (small)');
      await page.getByRole('button', { name: 'Close the task pane' }).click();
      await page.getByRole('complementary', { name: 'Task pane' }).waitFor({ state: 'hidden' });
      await pressRibbon('Validate');
      await page.getByRole('complementary', { name: 'Task pane' }).waitFor();
      await pane().getByRole('heading', { level: 1, name: 'Problems' }).waitFor();
    },
  );

  workbenchTest("gives the pane the colours of Excel's theme", async ({ page, pane }) => {
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitemradio', { name: 'High contrast' }).click();
    await pane().waitForFunction(() => Office.context.officeTheme.bodyBackgroundColor === '#000000');
    expect(await pane().evaluate(() => Office.context.officeTheme.isDarkTheme)).toBe(true);
  });
});
