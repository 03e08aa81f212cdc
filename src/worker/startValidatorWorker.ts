/** The worker that the build makes of `main.ts`, a file of its own beside the pane's. */
export function startValidatorWorker(): Worker {
  return new Worker(new URL('./main.ts', import.meta.url), { name: 'validator' });
}
