import { act, configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { App } from '../../../src/taskpane/App';
import type { HostTheme } from '../../../src/taskpane/theme/readHostTheme';
import { startJourney, type Journey } from '../../helpers/ports/fakePorts';

/** The first drawing of Fluent's controls takes long on a busy machine. */
configure({ asyncUtilTimeout: 10_000 });

export interface Pane extends Journey {
  readonly user: UserEvent;
}

/** The whole pane in jsdom, over a workbook and a system in memory that `prepare` fills before it opens. */
export async function renderPane(prepare: (journey: Journey) => void = () => undefined, theme: HostTheme = 'light'): Promise<Pane> {
  standInForHost(theme);
  const journey = startJourney();
  prepare(journey);
  render(<App fieldsheet={journey.fieldsheet} />);
  await act(() => journey.fieldsheet.actions.connect());
  return { ...journey, user: userEvent.setup() };
}

/** What jsdom lacks: Office's theme, media queries, and the observer that Fluent's message bar measures itself with. */
function standInForHost(theme: HostTheme): void {
  Object.assign(globalThis, {
    Office: { context: { officeTheme: { isDarkTheme: theme === 'dark' } } },
    matchMedia: (query: string) =>
      Object.assign(new EventTarget(), { matches: query.includes('forced-colors') && theme === 'high-contrast', media: query }),
    ResizeObserver: class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  });
}

/** What axe finds against WCAG 2.2 A and AA, in words; colours need a real browser. */
export async function accessibilityFaults(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
