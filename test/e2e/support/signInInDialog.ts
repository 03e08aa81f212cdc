import type { Page } from 'playwright-core';
import { emailOf, PASSWORD } from './startPeopleServer';

interface InDialog {
  readonly page: Page;
  /** Presses what opens the dialog. */
  open(): Promise<void>;
  readonly name: string;
  /** Chosen where the page asks. */
  readonly company?: string;
}

/** Signs in in the dialog's own window with address and password, as somebody whom this browser does not know; waits until the window has gone. */
export async function signInInDialog({ page, open, name, company }: InDialog): Promise<void> {
  const [dialog] = await Promise.all([page.waitForEvent('popup'), open()]);
  const closed = dialog.waitForEvent('close');
  await dialog.getByLabel('E-mail address').fill(emailOf(name));
  await dialog.getByLabel(/^Password/).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  if (company !== undefined) await dialog.getByRole('button', { name: company }).click();
  await closed;
}
