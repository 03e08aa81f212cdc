import { countryRules } from '../countries/countryRules';
import type { Account } from '../fields/account';
import { createNearestText, type NearestText } from '../references/createNearestText';
import type { Places } from '../places/places';
import { takeAllSteps } from '../steps/takeAllSteps';
import { concludeValidation } from './concludeValidation';
import { customersOfSheets } from './customersOfSheets';
import type { DateSystem, MappedSheet } from './mappedSheet';
import { checkAddresses } from './rules/checkAddresses';
import { checkNames } from './rules/checkNames';
import { checkPeriods } from './rules/checkPeriods';
import { checkReferences } from './rules/checkReferences';
import { findBillingCycles } from './rules/findBillingCycles';
import { findDuplicateCustomers, findDuplicateEquipment, findTwoDefaultContacts } from './rules/findDuplicates';
import { requireValues } from './rules/requireValues';
import { readSheet, type SheetReading } from './sheetReading';
import type { Validation } from './validation';

/** How much of the work is done, from 0 to 1. */
export type ValidationProgress = number;

/** Reading cells takes about this share of the time; the rules take the rest. */
const READING_SHARE = 0.7;

/**
 * Judges all sheets of an import together. Never throws, whatever the cells hold.
 * @param nearestName finds the customer that a mistyped reference may mean, where the sheets are only a part; else it is looked for in them
 */
export function validateSheets(
  sheets: readonly MappedSheet[],
  account: Account,
  dateSystem: DateSystem,
  places: Places | null = null,
  nearestName?: NearestText,
): Validation {
  return takeAllSteps(validateInSteps(sheets, account, dateSystem, places, nearestName));
}

/**
 * The same in steps of a few thousand rows or one rule, so that a pane stays smooth and can stop by not asking for the next
 * step. Yields its progress; returns the validation.
 *
 * @param places the suburbs of the account's country; null leaves suburbs unjudged
 */
export function* validateInSteps(
  sheets: readonly MappedSheet[],
  account: Account,
  dateSystem: DateSystem,
  places: Places | null,
  nearestName?: NearestText,
): Generator<ValidationProgress, Validation> {
  const readings = yield* readSheets(sheets, account, dateSystem);
  const customers = yield* atShare(READING_SHARE, customersOfSheets(readings, account));
  const home = countryRules(account.country);
  const rules = [
    ...readings.map((reading) => () => requireValues(reading)),
    ...readings.map((reading) => () => checkAddresses(reading, { home, places })),
    ...readings.map((reading) => () => checkPeriods(reading)),
    ...readings.map((reading) => () => checkNames(reading)),
    () => findDuplicateCustomers(customers),
    () => checkReferences(customers, nearestName ?? createNearestText(() => customers.index.names())),
    () => findBillingCycles(customers),
    () => findDuplicateEquipment(readings, customers),
    () => findTwoDefaultContacts(readings, customers),
  ];
  for (const [at, applyRule] of rules.entries()) {
    yield READING_SHARE + (1 - READING_SHARE) * (at / rules.length);
    applyRule();
  }
  return concludeValidation(readings, customers);
}

function* readSheets(
  sheets: readonly MappedSheet[],
  account: Account,
  dateSystem: DateSystem,
): Generator<ValidationProgress, SheetReading[]> {
  const cellCount = sheets.reduce((sum, { rows, columns }) => sum + rows.length * columns.filter(Boolean).length, 0);
  const readings: SheetReading[] = [];
  let cellsRead = 0;
  for (const sheet of sheets) {
    const reading = readSheet(sheet, account, dateSystem);
    for (;;) {
      const step = reading.next();
      if (step.done) {
        readings.push(step.value);
        break;
      }
      cellsRead += step.value;
      yield READING_SHARE * (cellsRead / Math.max(1, cellCount));
    }
  }
  return readings;
}

/** Passes steps on that make no headway worth showing. */
function* atShare<Result>(share: ValidationProgress, steps: Generator<void, Result>): Generator<ValidationProgress, Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield share;
  }
}
