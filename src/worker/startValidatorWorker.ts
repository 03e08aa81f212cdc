/** The worker that the build makes of `main.ts`, a file of its own beside the pane's. */
export function startValidatorWorker(): Worker {
  return new Worker(/* webpackChunkName: "validator" */ new URL('./main.ts', import.meta.url));
}
