import { accessibilityFaults } from './support/accessibilityFaults';
import { animationsAtRest } from './support/animationsAtRest';
import { givenServerAndBrowser } from './support/givenServerAndBrowser';
import { withPage } from './support/withPage';
import { openWorkbench } from './support/workbenchPage';

jest.setTimeout(120_000);

describe('accessibility', () => {
  const given = givenServerAndBrowser();

  it.each(['Light', 'Dark', 'High contrast'])('of the pane and of the page around the grid passes axe in the theme “%s”', (theme) =>
    withPage(given.browser, async (page) => {
      const { pane, openSample } = await openWorkbench(page, given.server.origin);
      await page.getByRole('button', { name: 'Theme' }).click();
      await page.getByRole('menuitemradio', { name: theme }).click();
      await openSample('Trades company (small)');
      const faults = async (): Promise<string[]> => {
        // Colours that are still on their way from one state to the next say nothing about contrast.
        await animationsAtRest(pane());
        return accessibilityFaults(pane());
      };
      expect(await faults()).toEqual([]);
      expect(await accessibilityFaults(page, ['[aria-label="Ribbon"]', '[aria-label="Task pane"]', '[aria-label="Workbench"]'])).toEqual(
        [],
      );

      await pane().getByRole('button', { name: 'Validate', exact: true }).click();
      await pane().getByRole('heading', { level: 1, name: 'Problems' }).waitFor();
      await pane()
        .getByRole('button', { name: /^Neither Yes nor No/ })
        .click();
      await pane().getByRole('button', { name: /^Row/ }).first().waitFor();
      expect(await faults()).toEqual([]);

      await pane().getByRole('button', { name: 'Send…' }).click();
      await pane()
        .getByRole('button', { name: /^Rows left out/ })
        .click();
      expect(await faults()).toEqual([]);
    }),
  );

  it.each(['light', 'dark'] as const)('of the system’s page passes axe in a %s browser', (colorScheme) =>
    withPage(
      given.browser,
      async (page) => {
        await page.goto(`${given.server.origin}/`);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        expect(await accessibilityFaults(page)).toEqual([]);
      },
      { colorScheme },
    ),
  );
});
