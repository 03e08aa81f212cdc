import axe from 'axe-core';
import { DEFAULT_RETENTION } from '../../src/server/retention/retentionDays';
import { privacyPage } from '../../src/server/pages/privacyPage';
import { supportPage } from '../../src/server/pages/supportPage';

const contact = { organisation: 'Southern Cross Services', email: 'help@example.com' };

describe.each([
  ['privacy', (known: object) => privacyPage(known, DEFAULT_RETENTION)],
  ['support', (known: object) => supportPage(known)],
])('the page on %s', (_, page) => {
  const show = (text: string) => {
    const shown = new DOMParser().parseFromString(text, 'text/html');
    document.documentElement.replaceWith(document.adoptNode(shown.documentElement));
  };

  it('has no fault that axe can find', async () => {
    show(page(contact));
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(document.querySelector('h1')?.textContent).toBeTruthy();
  });

  it('has a way to ask, also where the operator has not given an address', () => {
    show(page({}));
    expect(document.querySelector('a[href^="mailto:"]')).toBeNull();
    expect(document.body.textContent).toContain('ask the person who gave you Fieldsheet');
    expect(document.body.textContent).not.toMatch(/undefined|null/);
  });
});
