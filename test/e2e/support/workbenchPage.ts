import type { Frame, Page } from 'playwright-core';

import type {} from '../../../src/workbench/page/test/installTestSurface';

/** The workbench as an end-to-end test sees it: what a person does with mouse and keyboard, and what stands in the cells. */
export interface WorkbenchPage {
  readonly page: Page;
  /** The add-in's own frame. */
  pane(): Frame;
  values(sheet: string, address: string): Promise<(string | number | boolean)[][]>;
  sheetNames(): Promise<string[]>;
  pressRibbon(label: string): Promise<void>;
  /** Opens a sample from the File menu and waits until it is shown and the add-in has loaded for it. */
  openSample(title: string): Promise<void>;
  /** The title bar's word on the open document: its name, and whether it was edited. */
  documentTitle(): Promise<string>;
}

/** Opens the workbench and waits until the grid is there and the add-in in the pane has connected. */
export async function openWorkbench(page: Page, origin: string): Promise<WorkbenchPage> {
  await page.goto(`${origin}/workbench/`);
  await addInLoaded(page);
  return {
    page,
    pane: () => paneFrame(page),
    values: (sheet, address) => page.evaluate(([name, range]) => window.workbench.values(name, range), [sheet, address] as const),
    sheetNames: () => page.evaluate(() => window.workbench.sheetNames()),
    pressRibbon: (label) => page.getByRole('toolbar').getByRole('button', { name: label, exact: true }).click(),
    documentTitle: () => page.getByTestId('document').innerText(),

    async openSample(title) {
      await page.getByRole('button', { name: 'File' }).click();
      await page.getByRole('menuitem', { name: title }).click();
      await page.waitForFunction((name) => document.title.startsWith(name), title);
      await addInLoaded(page);
    },
  };
}

async function addInLoaded(page: Page): Promise<void> {
  await page.getByRole('complementary', { name: 'Task pane' }).waitFor();
  await page.locator('[data-pane="connected"]').waitFor();
  await page.frameLocator('aside iframe').getByRole('heading').first().waitFor();
}

function paneFrame(page: Page): Frame {
  const frame = page.frames().find((candidate) => candidate.url().includes('/addin/'));
  if (!frame) throw new Error('The task pane has no frame.');
  return frame;
}
