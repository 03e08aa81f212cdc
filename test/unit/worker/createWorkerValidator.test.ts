import fc from 'fast-check';
import { UNATTENDED } from '../../../src/application/ports/job';
import type { Found, SheetsToValidate, ValidatorPort } from '../../../src/application/ports/validatorPort';
import { createStepwiseValidator } from '../../../src/application/validate/createStepwiseValidator';
import { createJudgedSheets } from '../../../src/domain/validation/live/judgedSheets';
import { takeAllSteps } from '../../../src/domain/steps/takeAllSteps';
import { createWorkerValidator } from '../../../src/worker/createWorkerValidator';
import type { WorkerLike } from '../../../src/worker/createConversation';
import type { ToWorker } from '../../../src/worker/wire/messages';
import { anyEdit, anySheets, followed, toValidate, withRows, written, type KindOfSheet } from './anySheets';
import { startWorkerInThread, type WorkerInThread } from './workerInThread';

const ROWS_BY_ROWS: readonly KindOfSheet[] = ['template', 'translated', 'composed', 'equipment'];
const WITH_A_LIST: readonly KindOfSheet[] = ['list', 'equipment', 'template'];

const pause = () => Promise.resolve();
const stepwise = createStepwiseValidator({ now: () => new Date(0), pause });
const never = (_milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

/** A validator over workers that the test ends. */
function over(startWorker: () => WorkerLike, { fallback = stepwise, wait = never } = {}): ValidatorPort {
  return createWorkerValidator({ startWorker, fallback, time: { pause, wait } });
}

/** As a fallback: says what it was asked for. */
function watched(): { readonly fallback: ValidatorPort; readonly asked: SheetsToValidate[] } {
  const asked: SheetsToValidate[] = [];
  return {
    asked,
    fallback: {
      validate(sheets, job) {
        asked.push(sheets);
        return stepwise.validate(sheets, job);
      },
    },
  };
}

const started: WorkerInThread[] = [];
const start: typeof startWorkerInThread = (onAsked) => {
  const worker = startWorkerInThread(onAsked);
  started.push(worker);
  return worker;
};
/** A worker that stops when it is asked that. */
const crashingOn = (type: ToWorker['type']) =>
  start((message, worker) => {
    if (message.type === type) worker.crash();
    return message.type !== type;
  });
afterEach(() => started.splice(0).forEach((worker) => worker.terminate()));

const sample = toValidate(fc.sample(anySheets(ROWS_BY_ROWS), { numRuns: 1, seed: 7 })[0]!);

describe('a validation whose worker', () => {
  const expected = async () => written(await stepwise.validate(sample, UNATTENDED));

  test.each<[string, () => WorkerLike]>([
    [
      'may not be started',
      () => {
        throw new DOMException('Refused', 'SecurityError');
      },
    ],
    [
      'has no script',
      () => {
        const worker = start(() => false);
        queueMicrotask(() => worker.crash());
        return worker;
      },
    ],
    ['stops on its first question', () => crashingOn('validate')],
  ])('%s is done without it, and so are those after it', async (_, startWorker) => {
    let starts = 0;
    const { fallback, asked } = watched();
    const validator = over(
      () => {
        starts += 1;
        return startWorker();
      },
      { fallback },
    );
    expect(written(await validator.validate(sample, UNATTENDED))).toEqual(await expected());
    expect(written(await validator.validate(sample, UNATTENDED))).toEqual(await expected());
    expect(asked).toEqual([sample, sample]);
    expect(starts).toBe(1);
  });

  test('never says that it is there is not waited for', async () => {
    const { fallback, asked } = watched();
    const silent: WorkerLike = { postMessage: () => undefined, addEventListener: () => undefined, terminate: () => undefined };
    const validator = over(() => silent, { fallback, wait: () => Promise.resolve() });
    expect(written(await validator.validate(sample, UNATTENDED))).toEqual(await expected());
    expect(asked).toHaveLength(1);
  });

  test('stops while an edit is judged has the sheets read again, and the next is done without it', async () => {
    const { fallback, asked } = watched();
    const validator = over(() => crashingOn('edit'), { fallback });
    const { following } = await validator.validate(sample, UNATTENDED);
    expect(await following.edit({ rows: [], changed: [], mapped: sample.mapped })).toBeNull();
    await validator.validate(sample, UNATTENDED);
    expect(asked).toHaveLength(1);
  });
});

test('cancelling stops the worker, and the next validation has a new one', async () => {
  const cancel = new AbortController();
  const { fallback, asked } = watched();
  const validator = over(
    () =>
      start((message) => {
        if (message.type === 'validate' && !cancel.signal.aborted) cancel.abort(new Error('The person cancelled'));
        return !cancel.signal.aborted || started.length > 1;
      }),
    { fallback },
  );
  await expect(validator.validate(sample, { ...UNATTENDED, signal: cancel.signal })).rejects.toThrow('The person cancelled');
  expect(started.map(({ isTerminated }) => isTerminated)).toEqual([true]);

  const { validation } = await validator.validate(sample, UNATTENDED);
  expect(started.map(({ isTerminated }) => isTerminated)).toEqual([true, false]);
  expect(validation.sheets).toHaveLength(sample.mapped.length);
  expect(asked).toEqual([]);
});

test('an edit of sheets that were validated before others is not judged: what is known are the others', async () => {
  const validator = over(() => start());
  const first = await validator.validate(sample, UNATTENDED);
  await validator.validate(sample, UNATTENDED);
  expect(await first.following.edit({ rows: [], changed: [], mapped: sample.mapped })).toBeNull();
});

test('progress is told', async () => {
  const shares: number[] = [];
  const validator = over(() => start());
  await validator.validate(sample, { ...UNATTENDED, progress: (done, total) => shares.push(done / total) });
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

describe.each([
  ['of the template and of people’s own sheets', ROWS_BY_ROWS],
  ['of a list beside other sheets', WITH_A_LIST],
])('what a worker finds in rows %s', (_, kinds) => {
  it('is what is found without one', async () => {
    const validator = over(() => start());
    await fc.assert(
      fc.asyncProperty(anySheets(kinds), async (read) => {
        const sheets = toValidate(read);
        expect(written(await validator.validate(sheets, UNATTENDED))).toEqual(written(await stepwise.validate(sheets, UNATTENDED)));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['in the worker', () => over(() => start())],
    ['without one', () => stepwise],
  ])('is after edits what is found in the sheets as they are then: %s', async (_where, make) => {
    const validator = make();
    await fc.assert(
      fc.asyncProperty(anySheets(kinds), fc.array(anyEdit(kinds), { minLength: 1, maxLength: 3 }), async (read, edits) => {
        const sheets = followed(read);
        const { validation, following } = await validator.validate({ read, mapped: sheets.mapped }, UNATTENDED);
        let now: Pick<Found, 'validation'> = { validation };
        let asEdited = read;
        for (const rows of edits) {
          const edit = takeAllSteps(sheets.edit(rows));
          // A column that was blank and feeds no field: everything is read again.
          if (!edit) return;
          const refound = await following.edit(edit);
          sheets.commit(edit);
          asEdited = withRows(asEdited, rows);
          if (refound?.rows === 'all') now = refound;
          else {
            const judged = createJudgedSheets(sheets.mapped, now.validation);
            judged.replace({ rows: refound!.rows as readonly (readonly number[])[], found: refound!.validation });
            now = { validation: judged.asValidation() };
          }
          const { validation: anew } = await stepwise.validate(toValidate(asEdited), UNATTENDED);
          expect(comparable(now.validation)).toEqual(comparable(anew));
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** A suggestion for another row's reference stays as it was made. */
function comparable(validation: Found['validation']) {
  const { issues, ...others } = written({ validation, safeRepairs: [] });
  return { ...others, issues: issues.map(({ related, ...issue }) => (issue.kind === 'unknown-reference' ? issue : { ...issue, related })) };
}
