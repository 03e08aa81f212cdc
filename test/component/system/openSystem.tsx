import { configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { App } from '../../../src/system/App';
import type { SignInActions } from '../../../src/system/signInActions';
import type { SystemApi } from '../../../src/system/systemApi';

const NOBODY_ASKS: SignInActions = {
  signIn: async () => undefined,
  useDemo: () => undefined,
  signOut: async () => undefined,
  signOutEverywhere: async () => undefined,
};

/** Shows the page at an address; jsdom gets what it has not. */
export function openSystem(system: SystemApi, hash = '', signIn: SignInActions = NOBODY_ASKS): UserEvent {
  // jsdom lays nothing out, so that Fluent mistakes there what is behind a dialog and what is in it: what is hidden from screen readers is looked at in a browser.
  configure({ asyncUtilTimeout: 10_000, defaultHidden: true });
  window.location.hash = hash;
  window.matchMedia = (query) =>
    ({
      matches: false,
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
  window.scrollTo = () => undefined;
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  render(<App api={system} signIn={signIn} />);
  return userEvent.setup();
}

/** What axe finds but contrast, which needs a browser that paints. */
export async function axeFaults(): Promise<unknown[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}
