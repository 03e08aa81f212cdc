import type { Reading } from '../cells/reading';
import type { Issue } from '../validation/issue';
import { CUSTOMER_FIELDS } from '../fields/customerFields';
import { customerName } from '../references/customerName';
import { nameKey } from '../references/nameKey';
import type { Normalised } from '../validation/validation';
import { proposeCertain } from './proposals/references';
import { asTyped, literal, type Repair } from './repair';
import type { RepairContext } from './repairContext';
import { REPAIR_KINDS } from './repairKinds';

const MOST_REPAIRS = 5;

/** What the cell could hold instead, best first; nothing that would be an issue again, or that the cell holds already. */
export function proposeRepairs(issue: Issue, context: RepairContext): readonly Repair[] {
  if (!standsInCell(issue)) return [];
  return holding(REPAIR_KINDS[issue.kind]?.propose(issue, context) ?? [], issue, context).slice(0, MOST_REPAIRS);
}

/**
 * What was chosen for all rows stands in no cell; what a table of values made of a cell is put right in that table; and where a value
 * is a part of a cell, the rest of the cell would be lost.
 */
function standsInCell({ constant, composed, translated }: Issue): boolean {
  return !constant && !composed && translated === undefined;
}

/** The repair whose meaning is certain; null where there is none. Cheaper than `proposeRepairs`: does not search for like names. */
export function safeRepair(issue: Issue, context: RepairContext): Repair | null {
  if (!standsInCell(issue)) return null;
  const propose = issue.kind === 'unknown-reference' ? proposeCertain : REPAIR_KINDS[issue.kind]?.propose;
  const [best] = holding(propose?.(issue, context) ?? [], issue, context);
  return best?.certainty === 'safe' ? best : null;
}

/**
 * Writes down what a cell was understood to mean: `Qld` becomes QLD, a mobile number gets its zero back. Null where the sheet would
 * say less than before (a date that has a time of day beside it), or Excel could not hold it as it is meant (percentages, date times).
 */
export function writeAsUnderstood({ field, from, to }: Normalised, context: RepairContext): Repair | null {
  const repair = understoodCell();
  return repair && isHeld(repair, context.readerOf(field)(repair.to)) && repair.to !== from ? repair : null;

  function understoodCell(): Repair | null {
    switch (field.kind) {
      case 'percentage':
      case 'dateTime':
        return null;
      case 'date':
        return hasTimeOfDay(from) ? null : asTyped(String(to), 'safe');
      case 'time':
        return asTyped(String(to), 'safe');
      default:
        return literal(typeof to === 'boolean' ? (to ? 'Yes' : 'No') : to, 'safe');
    }
  }
}

function hasTimeOfDay(from: Normalised['from']): boolean {
  return typeof from === 'number' ? !Number.isInteger(from) : /\d[:.]\d{2}|\d\s*[ap]\.?m/i.test(String(from).replace(/\d+\.\d+\.\d+/, ''));
}

function holding(repairs: readonly Repair[], issue: Issue, context: RepairContext): readonly Repair[] {
  const { field, value } = issue;
  const read = context.readerOf(field);
  const seen = new Set<unknown>([value]);
  return repairs.filter((repair) => {
    if (repair.outcome) return true;
    if (
      seen.has(repair.to) ||
      !isHeld(repair, read(repair.to)) ||
      billsItself(repair, issue, context) ||
      !context.keepsMeaning(issue, repair.to)
    )
      return false;
    seen.add(repair.to);
    return true;
  });
}

/** Whether the cell, read again, means just this, without doubt or note. */
function isHeld({ to }: Repair, reading: Reading): boolean {
  return reading.is === 'understood' && reading.canonical && !reading.doubt && to !== '';
}

/** A customer's nearest name may be its own, mistyped; billed to itself it would be a circle. */
function billsItself({ to }: Repair, issue: Issue, context: RepairContext): boolean {
  if (issue.field.key !== 'billingCustomer') return false;
  const own = {
    get(key: string) {
      const field = CUSTOMER_FIELDS.find((candidate) => candidate.key === key);
      const reading = field && context.readerOf(field)(context.beside(issue, key));
      return reading?.is === 'understood' ? reading.value : undefined;
    },
  };
  return [customerName(own), own.get('importId')].some(
    (name) => name !== null && name !== undefined && nameKey(String(name)) === nameKey(String(to)),
  );
}
