import type { Engine } from '../engine/engineFromUniver';
import type { AddInState, WorkbookState } from '../state/workbookState';
import { executeRequest } from './executor/executeRequest';
import { HostSession } from './executor/hostSession';
import type { RequestBody, ResponseBody } from './executor/wire';
import { workbook } from './objects/workbook';

/**
 * A stand-in for Excel on the web: answers the messages of Microsoft's Excel client on a workbook of the grid. What the client
 * asks for and the host does not know fails with the member's name.
 */
export interface Host {
  /** Takes the text that the client gives to `HostBridge.sendMessageToHost`, answers the text for `onMessageFromHost`. */
  handle(requestText: string): Promise<string>;
  /** Hears event messages, as text for `onMessageFromHost`. Answers how to stop. */
  onMessage(listener: (messageText: string) => void): () => void;
  /** The workbook and what the add-in keeps in it, to save or to open elsewhere. */
  exportState(): WorkbookState;
  /** Stops listening to the grid. */
  dispose(): void;
}

/** Excel on the web takes requests and gives answers of at most 5 MB: Microsoft Learn, "Resource limits and performance optimization". */
export const MAX_PAYLOAD_BYTES = 5 * 1024 * 1024;

const NOTHING_KEPT: AddInState = { settings: {}, customXmlParts: [] };

export function createHost(engine: Engine, addIn: AddInState = NOTHING_KEPT): Host {
  const session = new HostSession(engine, addIn);
  const listeners = new Set<(messageText: string) => void>();
  session.events.deliver = (messageText) => {
    for (const listener of listeners) listener(messageText);
  };
  let last: Promise<unknown> = Promise.resolve();

  return {
    handle(requestText) {
      const answer = last.then(() => answerMessage(requestText));
      last = answer.catch(() => {});
      return answer;
    },
    onMessage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    exportState() {
      session.flush();
      return { workbook: engine.snapshot(), addIn: session.addIn.toState() };
    },
    dispose: () => session.events.dispose(),
  };

  async function answerMessage(requestText: string): Promise<string> {
    const { id, message } = JSON.parse(requestText) as { id: number; message: { url: string; body: RequestBody | string } };
    const envelope = (statusCode: number, body: string) =>
      JSON.stringify({ id, type: 1, flags: 0, message: { statusCode, headers: {}, body } });
    if (byteLength(requestText) > MAX_PAYLOAD_BYTES)
      return envelope(400, failure('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.'));

    session.events.executing = true;
    try {
      const body: RequestBody = typeof message.body === 'string' ? (JSON.parse(message.body) as RequestBody) : message.body;
      const answer = JSON.stringify((await executeRequest(body, workbook(), session)) satisfies ResponseBody);
      if (byteLength(answer) > MAX_PAYLOAD_BYTES)
        return envelope(400, failure('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.'));
      return envelope(200, answer);
    } catch (error) {
      // The client waits for an answer whatever happens: a fault of the workbench reaches the add-in as an error that says so.
      return envelope(
        500,
        failure('GeneralException', `The workbench failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
      );
    } finally {
      session.events.executing = false;
      setTimeout(() => session.events.flush());
    }
  }
}

/** What the client reads of an answer whose status is not 200. */
const failure = (code: string, message: string): string => JSON.stringify({ error: { code, message } });

function byteLength(text: string): number {
  // Only long texts need counting: UTF-8 takes one to three bytes for a unit of UTF-16.
  return text.length * 3 <= MAX_PAYLOAD_BYTES || text.length > MAX_PAYLOAD_BYTES ? text.length : new TextEncoder().encode(text).length;
}
