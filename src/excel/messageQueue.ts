import { MESSAGE_BYTES } from './limits';
import { sendQuietly } from './sendQuietly';

export interface MessageQueue {
  /** Adds actions that weigh about `bytes`, sending what is queued first when they would not fit into the same message. */
  add(bytes: number, actions: () => void): Promise<void>;
  /** Sends what is queued. */
  flush(): Promise<void>;
}

/** Packs actions into as few messages as their weight allows; a cancelled job stops between two messages. */
export function messageQueue(context: Excel.RequestContext, signal: AbortSignal): MessageQueue {
  let queued: (() => void)[] = [];
  let weight = 0;

  const flush = async () => {
    signal.throwIfAborted();
    if (queued.length === 0) return;
    const batch = queued;
    queued = [];
    weight = 0;
    await sendQuietly(context, () => batch.forEach((actions) => actions()));
  };
  return {
    flush,
    async add(bytes, actions) {
      if (weight + bytes > MESSAGE_BYTES) await flush();
      queued.push(actions);
      weight += bytes;
    },
  };
}
