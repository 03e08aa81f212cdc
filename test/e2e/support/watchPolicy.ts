import type { Page } from 'playwright-core';

/** What pages and their frames do against their content security policies from now on, one line for each. */
export async function watchPolicy(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeBinding('reportViolation', (_source, line: string) => void violations.push(line));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ documentURI, effectiveDirective, blockedURI }) =>
      (window as unknown as { reportViolation(line: string): void }).reportViolation(`${documentURI}: ${effectiveDirective} ${blockedURI}`),
    );
  });
  return violations;
}
