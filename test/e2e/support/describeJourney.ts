import type { BrowserContextOptions } from 'playwright-core';
import { givenServerAndBrowser } from './givenServerAndBrowser';
import { withPage } from './withPage';
import { openWorkbench, type WorkbenchPage } from './workbenchPage';

/** What a person does and sees on the way through the pane. */
export interface Journey extends WorkbenchPage {
  /** Where the workbench and the system are served from. */
  readonly origin: string;
  /** Presses a button of the pane by its whole name. */
  press(name: string): Promise<void>;
  /** Waits for the screen with this heading. */
  screen(heading: string): Promise<void>;
  /** The figures of the results' table, by the name of their row. */
  counts(names: readonly string[]): Promise<Record<string, number>>;
}

type JourneyTest = (name: string, test: (journey: Journey) => Promise<void>, options?: BrowserContextOptions) => void;

/** Journeys through the workbench: one server and one browser for all of them, a page for each. */
export function describeJourney(subject: string, define: (journeyTest: JourneyTest) => void): void {
  jest.setTimeout(120_000);

  describe(subject, () => {
    const given = givenServerAndBrowser();

    define((name, test, options) =>
      it(name, () =>
        withPage(
          given.browser,
          async (page) => test(asJourney(await openWorkbench(page, given.server.origin), given.server.origin)),
          options,
        ),
      ));
  });
}

function asJourney(workbench: WorkbenchPage, origin: string): Journey {
  const { pane } = workbench;
  return {
    ...workbench,
    origin,
    press: (name) => pane().getByRole('button', { name, exact: true }).click(),
    screen: (heading) => pane().getByRole('heading', { level: 1, name: heading }).waitFor({ timeout: 60_000 }),
    async counts(names) {
      const cells = names.map((name) =>
        pane()
          .getByRole('row', { name: new RegExp(`^${name}`) })
          .getByRole('cell'),
      );
      const counts = await Promise.all(cells.map(async (cell) => Number(await cell.innerText())));
      return Object.fromEntries(names.map((name, at) => [name, counts[at] ?? NaN]));
    },
  };
}
