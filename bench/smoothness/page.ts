import { UNATTENDED } from '../../src/application/ports/job';
import type { ValidatorPort } from '../../src/application/ports/validatorPort';
import { createStepwiseValidator } from '../../src/application/validate/createStepwiseValidator';
import { followSheets } from '../../src/application/validate/live/followSheets';
import { mapAll } from '../../src/application/validate/mapSheets';
import type { SheetsRead } from '../../src/application/validate/sheetsRead';
import { takeAllSteps } from '../../src/domain/steps/takeAllSteps';
import { browserEnvironment } from '../../src/api/browserEnvironment';
import { pause } from '../../src/taskpane/pause';
import { createWorkerValidator } from '../../src/worker/createWorkerValidator';
import { startValidatorWorker } from '../../src/worker/startValidatorWorker';
import { SYNTHETIC_ACCOUNT, syntheticCustomers } from '../syntheticCustomers';

/** Milliseconds. */
export interface Smoothness {
  /** The longest that the page could neither draw nor take input. */
  readonly longestTask: number;
  /** From the start to the result. */
  readonly whole: number;
  /** From an edit to what is found then; median. */
  readonly edit: number;
}

declare global {
  interface Window {
    measure: (where: 'worker' | 'pane') => Promise<Smoothness>;
  }
}

const ROWS = 100_000;
const FAULT_SHARE = 0.05;
const EDITS = 21;
/** Long tasks are told of a little later. */
const AFTERMATH_MS = 300;

const stepwise = createStepwiseValidator({ now: () => new Date(), pause });
const validators: Record<'worker' | 'pane', ValidatorPort> = {
  pane: stepwise,
  worker: createWorkerValidator({ startWorker: startValidatorWorker, fallback: stepwise, time: { pause, wait: browserEnvironment.sleep } }),
};

window.measure = async (where) => {
  const { columns, rows, sheetName } = syntheticCustomers(ROWS, FAULT_SHARE);
  const headers = columns.map((field) => field?.header ?? '');
  const sheet = { id: 'bench', name: sheetName, entity: 'customer' as const };
  const read: SheetsRead = {
    sheets: [{ content: { sheet, headers, firstRow: 2, rows, hidden: new Set(), totalsRow: null }, mapping: null }],
    dateSystem: 1900,
    account: SYNTHETIC_ACCOUNT,
    places: null,
  };
  let longestTask = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  });
  await browserEnvironment.sleep(AFTERMATH_MS, UNATTENDED.signal);
  observer.observe({ type: 'longtask' });

  const start = performance.now();
  const sheets = takeAllSteps(followSheets(read, takeAllSteps(mapAll(read.sheets, SYNTHETIC_ACCOUNT))));
  const { following } = await validators[where].validate({ read, mapped: sheets.mapped }, UNATTENDED);
  const whole = performance.now() - start;
  await browserEnvironment.sleep(AFTERMATH_MS, UNATTENDED.signal);
  observer.disconnect();

  const phone = columns.findIndex((field) => field?.key === 'phoneNumber');
  const edits: number[] = [];
  for (let index = 0; index <= EDITS; index++) {
    const cells = rows[index]!.map((cell, column) => (column === phone ? `New ${index}` : cell));
    const before = performance.now();
    const edit = takeAllSteps(sheets.edit([{ sheet: 0, index, cells }]))!;
    await following.edit(edit);
    sheets.commit(edit);
    edits.push(performance.now() - before);
  }
  // The first one may wait for what makes the others quick.
  const edit = edits.slice(1).sort((a, b) => a - b)[(EDITS - 1) / 2]!;
  return { longestTask, whole, edit };
};
