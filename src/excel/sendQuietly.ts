/** Sends what `write` queues in one message, without our own `onChanged` listeners hearing of it. */
export async function sendQuietly(context: Excel.RequestContext, write: () => void): Promise<void> {
  context.runtime.enableEvents = false;
  write();
  context.runtime.enableEvents = true;
  try {
    await context.sync();
  } catch (error) {
    // Excel stops at the action that fails, so events are still off.
    context.runtime.enableEvents = true;
    try {
      await context.sync();
    } catch {
      // Nothing reaches Excel any more, events neither: the first failure says why.
    }
    throw error;
  }
}
