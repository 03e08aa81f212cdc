import { readFileSync } from 'node:fs';

import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const options: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  iframes: false,
  resultTypes: ['violations'],
};

/**
 * What axe finds against WCAG 2.2 A and AA, contrast included, one line for each element.
 * @param within selectors of what is looked at
 */
export async function accessibilityFaults(page: Page | Frame, within: readonly string[] = ['html']): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    ([selectors, given]) =>
      (window as unknown as { axe: typeof axe }).axe.run(
        // Fluent's focus helper: it hands the focus on the moment it gets it, which axe cannot see.
        { include: selectors.map((selector) => [selector]), exclude: [['[data-tabster-dummy]']] },
        given,
      ),
    [within, options] as const,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`));
}
