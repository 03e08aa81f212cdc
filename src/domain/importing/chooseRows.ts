import type { EntityName } from '../fields/entity';
import type { Issue } from '../validation/issue';
import { ISSUE_KINDS } from '../validation/issueKinds';
import { recordOf, sheetKey, type RowPosition, type ValidatedRow, type Validation } from '../validation/validation';

/**
 * What happens to rows with errors. Without their faulty cells, rows still stay behind where the fault is in what they
 * cannot do without: their name, a required cell, the customer they belong to.
 */
export type ErrorChoice = 'leave-out-rows-with-errors' | 'send-rows-without-faulty-cells';

export type LeftOutReason = 'has-errors' | 'refers-to-left-out';

/** For people. */
export const LEFT_OUT_TEXTS: Record<LeftOutReason, string> = {
  'has-errors': 'Has errors',
  'refers-to-left-out': 'Belongs to a customer that is left out',
};

export interface LeftOutRow extends RowPosition {
  readonly reason: LeftOutReason;
}

export interface ChosenRow extends RowPosition {
  readonly entity: EntityName;
  /** Looked up when asked. */
  readonly values: ValidatedRow['values'];
  /** From 0; what the row refers to has a lower one. */
  readonly level: number;
}

export interface ChosenRows {
  /** In order of the sheets and their rows. */
  readonly rows: readonly ChosenRow[];
  readonly leftOut: readonly LeftOutRow[];
}

interface Candidate {
  readonly position: RowPosition;
  readonly entity: EntityName;
  readonly row: ValidatedRow;
  parent: Candidate | null;
  /** Null until settled; then the row's level, or why it stays behind. */
  fate: number | LeftOutReason | null;
}

/** Decides which rows go, and after which others: a row whose customer stays behind stays behind too. */
export function chooseRows(validation: Validation, choice: ErrorChoice): ChosenRows {
  const candidates = candidatesOf(validation, faultyRows(validation, choice));
  const customerLevels = settleFates(candidates);

  const rows: ChosenRow[] = [];
  const leftOut: LeftOutRow[] = [];
  for (const { position, entity, row, fate } of candidates) {
    if (typeof fate === 'number') {
      const level = entity === 'customer' ? fate : customerLevels;
      rows.push({
        ...position,
        entity,
        level,
        get values() {
          return row.values;
        },
      });
    } else {
      leftOut.push({ ...position, reason: fate ?? 'refers-to-left-out' });
    }
  }
  return { rows, leftOut };
}

function faultyRows(validation: Validation, choice: ErrorChoice): (position: RowPosition) => boolean {
  const staysBehind = choice === 'leave-out-rows-with-errors' ? isError : (issue: Issue) => isError(issue) && isIndispensable(issue);
  const bySheet = new Map(validation.sheets.map((sheet) => [sheetKey(sheet), new Set<number>()]));
  for (const issue of validation.issues) {
    const record = recordOf(issue);
    if (staysBehind(issue)) bySheet.get(sheetKey(record))?.add(record.row);
  }
  return (position) => bySheet.get(sheetKey(position))?.has(position.row) ?? false;
}

function isError({ kind }: Issue): boolean {
  return ISSUE_KINDS[kind].severity === 'error';
}

const NAME_KEYS = new Set(['companyName', 'contactFirstName', 'contactLastName', 'firstName', 'lastName', 'importId']);

function isIndispensable({ kind, field }: Issue): boolean {
  return kind === 'required' || field.required || field.kind === 'customerReference' || NAME_KEYS.has(field.key);
}

function candidatesOf(validation: Validation, isFaulty: (position: RowPosition) => boolean): Candidate[] {
  const customers = new Map<string, Map<number, Candidate>>();
  const candidates = validation.sheets.flatMap(({ sheetName, entity, part, rows }) => {
    const ofSheet = new Map<number, Candidate>();
    if (entity === 'customer') customers.set(sheetKey({ sheetName, part }), ofSheet);
    return rows.map((row) => {
      const position = { sheetName, row: row.row, ...(part && { part }) };
      const candidate: Candidate = { position, entity, row, parent: null, fate: isFaulty(position) ? 'has-errors' : null };
      if (entity === 'customer') ofSheet.set(row.row, candidate);
      return candidate;
    });
  });
  for (const candidate of candidates) {
    const { waitsFor } = candidate.row;
    if (waitsFor) candidate.parent = customers.get(sheetKey(waitsFor))?.get(waitsFor.row) ?? null;
  }
  return candidates;
}

/** Settles each candidate after its parent, without recursion: chains of billing customers can be long. Returns the number of customer levels. */
function settleFates(candidates: readonly Candidate[]): number {
  let levels = 0;
  for (const start of candidates) {
    for (const candidate of unsettledLine(start)) {
      const { parent } = candidate;
      candidate.fate = !parent ? 0 : typeof parent.fate === 'number' ? parent.fate + 1 : 'refers-to-left-out';
      if (candidate.entity === 'customer' && typeof candidate.fate === 'number') levels = Math.max(levels, candidate.fate + 1);
    }
  }
  return levels;
}

/** The candidate and those above it whose fate is open, uppermost first. */
function unsettledLine(start: Candidate): Candidate[] {
  if (start.fate !== null) return [];
  if (!start.parent || start.parent.fate !== null) return [start];
  const line = new Set<Candidate>();
  for (let at: Candidate | null = start; at && at.fate === null && !line.has(at); at = at.parent) line.add(at);
  return [...line].reverse();
}
