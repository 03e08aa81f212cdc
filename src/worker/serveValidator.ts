import type { SheetsEdit } from '../application/ports/validatorPort';
import { createSheetsJudge, type SheetsJudge } from '../application/validate/createSheetsJudge';
import { followSheets, type FollowedSheets } from '../application/validate/live/followSheets';
import { mapAll } from '../application/validate/mapSheets';
import { takeAllSteps } from '../domain/steps/takeAllSteps';
import type { FromWorker, ToWorker } from './wire/messages';
import { packFound } from './wire/packFound';
import { transferablesOf } from './wire/packRows';
import { createSheetsReceiver, type SheetsReceiver } from './wire/sendSheets';

/** The worker's side of its channel. */
export interface WorkerScope {
  postMessage(message: FromWorker, transfer: Transferable[]): void;
  onMessage(listener: (message: ToWorker) => void): void;
  /** Milliseconds since whenever. */
  now(): number;
}

/** Often enough for a bar that moves. */
const PROGRESS_MS = 50;

interface Followed {
  readonly judge: SheetsJudge;
  readonly sheets: FollowedSheets;
}

/** Validates what it is sent, and keeps it so as to follow edits until it is sent something else. */
export function serveValidator(scope: WorkerScope): void {
  let receiver: SheetsReceiver | null = null;
  let followed: Followed | null = null;

  const post = (message: FromWorker) =>
    scope.postMessage(message, message.type === 'found' && message.part.of === 'rows' ? transferablesOf(message.part.rows) : []);

  scope.onMessage((message) => {
    switch (message.type) {
      case 'head':
        followed = null;
        receiver = createSheetsReceiver(message.head);
        break;
      case 'rows':
      case 'customers':
        receiver!.receive(message);
        break;
      case 'validate':
        validate(message.question);
        break;
      case 'edit':
        edit(message.question, followed && takeAllSteps(followed.sheets.edit(message.rows)));
        break;
    }
  });
  post({ type: 'ready' });

  function validate(question: number): void {
    const read = receiver!.sheets();
    receiver = null;
    const mappings = takeAllSteps(mapAll(read.sheets, read.account));
    const sheets = takeAllSteps(followSheets(read, mappings));
    const judge = createSheetsJudge({ read, mapped: sheets.mapped });
    const found = takeSteps(judge.judge(), question);
    for (const part of packFound(found, sheets.mapped, true)) post({ type: 'found', question, part });
    post({ type: 'done', question, rows: 'all' });
    followed = { judge, sheets };
    takeAllSteps(judge.prepare());
  }

  function edit(question: number, given: SheetsEdit | null): void {
    if (!followed || !given) return post({ type: 'done', question, rows: null });
    const { rows, ...found } = takeSteps(followed.judge.edit(given), question);
    followed.sheets.commit(given);
    for (const part of packFound(found, given.mapped, rows === 'all')) post({ type: 'found', question, part });
    post({ type: 'done', question, rows });
  }

  function takeSteps<Result>(steps: Generator<number, Result>, question: number): Result {
    let toldAt = scope.now();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (scope.now() - toldAt < PROGRESS_MS) continue;
      toldAt = scope.now();
      post({ type: 'progress', question, share: step.value });
    }
  }
}
