import type { Frame, Page } from 'playwright-core';

/** Waits for what moves or changes its colour; what is taken away meanwhile is waited for no longer. */
export async function animationsAtRest(page: Page | Frame): Promise<void> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
}
