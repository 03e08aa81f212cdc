import { customerNamesIn } from '../../domain/repair/customerNamesIn';
import { createFormReader } from '../../domain/references/createFormReader';
import { createNearestNames } from '../../domain/references/createNearestNames';
import { createRepairContext, type RepairContext } from '../../domain/repair/repairContext';
import { createLiveValidation, type LiveValidation } from '../../domain/validation/live/createLiveValidation';
import { validateInSteps } from '../../domain/validation/validateSheets';
import type { Found, Refound, SheetsEdit, SheetsToValidate } from '../ports/validatorPort';
import { findSafeRepairs } from '../repair/findRepairs';

/** What validating comes to, wherever it runs: in steps, which yield how much is done, from 0 to 1. */
export interface SheetsJudge {
  judge(): Generator<number, Found>;
  /** Makes ready for edits; the first one does it otherwise. */
  prepare(): Generator<number, void>;
  edit(edit: SheetsEdit): Generator<number, Refound>;
}

/** Finding what is wrong takes about this share of the time; the rest goes into what can be repaired without a doubt. */
const JUDGING_SHARE = 0.7;

export function createSheetsJudge({ read, mapped }: SheetsToValidate): SheetsJudge {
  const { account, dateSystem, places } = read;
  const templateSheets = read.sheets.map(({ content }) => content.sheet);
  let sheets = mapped;
  let live: LiveValidation | null = null;
  let context = createRepairContext(sheets, account, places);
  const formOf = createFormReader();

  function* judge(): Generator<number, Found> {
    const validation = yield* share(0, JUDGING_SHARE, validateInSteps(sheets, account, dateSystem, places));
    const safeRepairs = yield* share(JUDGING_SHARE, 1, findSafeRepairs(validation, templateSheets, context));
    return { validation, safeRepairs };
  }

  function* follow(): Generator<number, LiveValidation> {
    if (live) return live;
    live = yield* createLiveValidation(sheets, { account, dateSystem, places });
    sheets = live.sheets;
    context = contextOf(live);
    return live;
  }

  /** What customers are called is known, and need not be read from their rows again. */
  function contextOf(followed: LiveValidation): RepairContext {
    return {
      ...createRepairContext(sheets, account, places),
      customers: createNearestNames(followed.customerNames(), formOf),
    };
  }

  return {
    judge,

    *prepare() {
      if (sheets.every(({ gathered }) => !gathered)) yield* follow();
    },

    *edit({ changed, mapped: now }) {
      if (changed === 'all') {
        sheets = now;
        live = null;
        context = createRepairContext(sheets, account, places);
        return { rows: 'all', ...(yield* judge()) };
      }
      const followed = yield* follow();
      const namesBefore = customerNamesIn(sheets, changed);
      const { rows, found: validation } = followed.edit(changed);
      if (customerNamesIn(sheets, changed) !== namesBefore) context = contextOf(followed);
      return { rows, validation, safeRepairs: yield* findSafeRepairs(validation, templateSheets, context) };
    },
  };
}

/** The steps as a part of longer work. */
function* share<Result>(from: number, to: number, steps: Generator<number, Result>): Generator<number, Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}
