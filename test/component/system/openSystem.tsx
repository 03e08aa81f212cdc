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
  configure({ asyncUtilTimeout: 10_000 });
  showWhatFluentHides();
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

/**
 * jsdom lays nothing out, so that Fluent mistakes there what is in a dialog and what is behind it, and hides the wrong one from screen readers. The browser test
 * looks at what is hidden.
 */
function showWhatFluentHides(): void {
  // What is hidden from the start, such as icons, is no change.
  const show: MutationCallback = (changes) => {
    for (const { target } of changes)
      if (target instanceof Element && target.hasAttribute('aria-hidden')) target.removeAttribute('aria-hidden');
  };
  new MutationObserver(show).observe(document.body, { attributes: true, attributeFilter: ['aria-hidden'], subtree: true });
}

/** What axe finds but contrast, which needs a browser that paints. */
export async function axeFaults(): Promise<unknown[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}
