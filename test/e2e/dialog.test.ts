import type { Page } from 'playwright-core';
import { givenServerAndBrowser } from './support/givenServerAndBrowser';
import { withPage } from './support/withPage';
import { openWorkbench, type WorkbenchPage } from './support/workbenchPage';

declare global {
  interface Window {
    /** What has been told of the dialog. */
    told: unknown[];
    dialog: Office.Dialog;
  }
}

/** Codes and meanings: https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events */
describe('Office’s dialog in the workbench', () => {
  const given = givenServerAndBrowser();
  const dialogTest = (name: string, test: (workbench: WorkbenchPage) => Promise<void>): void =>
    it(name, () => withPage(given.browser, async (page) => test(await openWorkbench(page, given.server.origin))), 60_000);

  /** Asks for a dialog on one of the add-in's pages, or at any address; resolves to the code that it failed with, or null. */
  const ask = ({ pane }: WorkbenchPage, address: string, promptBeforeOpen = false): Promise<number | null> =>
    pane().evaluate(
      ([url, prompt]) =>
        new Promise<number | null>((resolve) => {
          window.told ??= [];
          Office.context.ui.displayDialogAsync(
            new URL(url, window.location.origin).href,
            { height: 50, width: 30, promptBeforeOpen: prompt },
            ({ status, error, value }) => {
              if (status === Office.AsyncResultStatus.Failed) return resolve(error.code);
              window.dialog = value;
              value.addEventHandler(Office.EventType.DialogMessageReceived, (arg) => window.told.push(arg));
              value.addEventHandler(Office.EventType.DialogEventReceived, (arg) => window.told.push(arg));
              resolve(null);
            },
          );
        }),
      [address, promptBeforeOpen] as const,
    );

  async function open(workbench: WorkbenchPage, address = '/addin/signed-in.html?code=1'): Promise<Page> {
    const [dialog, code] = await Promise.all([workbench.page.waitForEvent('popup'), ask(workbench, address)]);
    expect(code).toBeNull();
    return dialog;
  }

  const told = ({ pane }: WorkbenchPage, count: number) =>
    pane()
      .waitForFunction((wanted) => window.told.length >= wanted, count)
      .then(() => pane().evaluate(() => window.told));

  dialogTest('carries the page’s message to the pane, with the origin that it comes from', async (workbench) => {
    const dialog = await open(workbench);
    expect(await told(workbench, 1)).toEqual([{ message: '?code=1', origin: given.server.origin }]);
    await dialog.getByText('You can close this window.').waitFor();
    expect(await dialog.evaluate(() => [(Office.context as unknown as { isDialog: boolean }).isDialog, 'Excel' in window])).toEqual([
      true,
      false,
    ]);
  });

  dialogTest('closes when the pane closes it, and another can be opened then', async (workbench) => {
    const dialog = await open(workbench);
    await told(workbench, 1);
    const closed = dialog.waitForEvent('close');
    await workbench.pane().evaluate(() => window.dialog.close());
    await closed;
    await open(workbench);
    expect(await told(workbench, 2)).toHaveLength(2);
  });

  dialogTest('says 12006 when the person closes it', async (workbench) => {
    const dialog = await open(workbench);
    await told(workbench, 1);
    await dialog.close();
    expect((await told(workbench, 2))[1]).toEqual({ error: 12006 });
  });

  dialogTest('keeps a message for another origin from the pane', async (workbench) => {
    const dialog = await open(workbench);
    await told(workbench, 1);
    await dialog.evaluate(() => Office.context.ui.messageParent('for others', { targetOrigin: 'https://elsewhere.example.com' }));
    await dialog.evaluate(() => Office.context.ui.messageParent('for all', { targetOrigin: '*' }));
    expect((await told(workbench, 2))[1]).toMatchObject({ message: 'for all' });
  });

  dialogTest('carries the pane’s message to the page', async (workbench) => {
    const dialog = await open(workbench);
    await told(workbench, 1);
    await dialog.evaluate(() => {
      window.told = [];
      Office.context.ui.addHandlerAsync(Office.EventType.DialogParentMessageReceived, (arg: unknown) => window.told.push(arg));
    });
    await workbench.pane().evaluate(() => window.dialog.messageChild('hello'));
    await dialog.waitForFunction(() => window.told.length > 0);
    expect(await dialog.evaluate(() => window.told)).toEqual([{ message: 'hello', origin: given.server.origin }]);
  });

  dialogTest('refuses a second dialog with 12007, another domain with 12004, and HTTP with 12005', async (workbench) => {
    expect(await ask(workbench, 'https://elsewhere.example.com/sign-in.html')).toBe(12004);
    expect(await ask(workbench, 'http://elsewhere.example.com/sign-in.html')).toBe(12005);
    await open(workbench);
    expect(await ask(workbench, '/addin/signed-in.html')).toBe(12007);
  });

  dialogTest('says 12011 when the browser blocks the window', async (workbench) => {
    await workbench.page.evaluate(() => void (window.open = () => null));
    expect(await ask(workbench, '/addin/signed-in.html')).toBe(12011);
  });

  dialogTest('asks first where the add-in wants that: 12009 when the person ignores it', async (workbench) => {
    const { page } = workbench;
    const refused = ask(workbench, '/addin/signed-in.html?code=1', true);
    await page.getByRole('button', { name: 'Ignore' }).click();
    expect(await refused).toBe(12009);
    const allowed = Promise.all([page.waitForEvent('popup'), ask(workbench, '/addin/signed-in.html?code=1', true)]);
    await page.getByRole('button', { name: 'Allow' }).click();
    expect((await allowed)[1]).toBeNull();
  });

  dialogTest('tells a return page that nobody opened where it belongs', async ({ page }) => {
    await page.goto(`${given.server.origin}/addin/signed-in.html?code=1`);
    await page.getByText('This page belongs to the Fieldsheet task pane.').waitFor();
  });

  dialogTest('has the pane say what became of a sign-in window that was closed, or blocked', async (workbench) => {
    const { page, pane } = workbench;
    const signIn = pane().getByRole('button', { name: 'Sign in', exact: true });
    const [dialog] = await Promise.all([page.waitForEvent('popup'), signIn.click()]);
    await dialog.getByLabel('E-mail address').waitFor();
    await dialog.close();
    await pane().getByText('The sign-in window was closed before you were signed in.').waitFor();
    await page.evaluate(() => void (window.open = () => null));
    await signIn.click();
    await pane().getByText('The sign-in window was blocked.').waitFor();
    await pane().getByText('Rows go to Southern Cross Services (demo)').waitFor();
  });
});
