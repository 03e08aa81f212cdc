const EVERY_MS = 30_000;
const LONGEST_MS = 10 * 60_000;
/** Focus and visibility come together, and again with every click back from the sheet. */
const AT_MOST_EVERY_MS = 5_000;

/** Calls back every half minute while the page can be seen, and when it comes into view or gets the focus; after failures less and less often. */
export function remindWhileShown(work: () => Promise<void>): void {
  let failures = 0;
  let lastAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const plan = () => {
    clearTimeout(timer);
    timer = setTimeout(remind, Math.min(LONGEST_MS, EVERY_MS * 2 ** failures));
  };
  const remind = () => {
    plan();
    if (document.visibilityState === 'hidden') return;
    lastAt = performance.now();
    work().then(
      () => (failures = 0),
      () => (failures += 1),
    );
  };
  const remindNow = () => {
    if (failures === 0 && performance.now() - lastAt >= AT_MOST_EVERY_MS) remind();
  };

  document.addEventListener('visibilitychange', remindNow);
  window.addEventListener('focus', remindNow);
  plan();
}
