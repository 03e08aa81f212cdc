import { proposeRepairs, safeRepair, writeAsUnderstood } from '../../domain/repair/proposeRepairs';
import type { Repair } from '../../domain/repair/repair';
import type { RepairContext } from '../../domain/repair/repairContext';
import type { Issue } from '../../domain/validation/issue';
import type { Normalised, Validation } from '../../domain/validation/validation';
import type { TemplateSheet } from '../ports/workbookPort';
import type { CellRepair } from './cellRepair';

/** Cells that are looked at before the caller gets a turn: what is certain takes microseconds, the search for like names a fifth of a millisecond. */
const SAFE_PER_STEP = 500;
const CELLS_PER_STEP = 50;

type Cell = Pick<Issue, 'sheetName' | 'row' | 'column' | 'field'>;

/** Everything that is certain. Yields how much is done, from 0 to 1. */
export function* findSafeRepairs(
  { issues, normalised }: Validation,
  sheets: readonly TemplateSheet[],
  context: RepairContext,
): Generator<number, CellRepair[]> {
  const idOf = new Map(sheets.map(({ name, id }) => [name, id]));
  const repairs: CellRepair[] = [];
  const add = (cell: Cell, from: Issue['value'], repair: Repair | null) => {
    if (repair) repairs.push(cellRepair(cell, from, repair, idOf.get(cell.sheetName) as string));
  };
  const total = issues.length + normalised.length;
  for (const [at, issue] of issues.entries()) {
    if (at % SAFE_PER_STEP === 0) yield at / total;
    add(issue, issue.value, safeRepair(issue, context));
  }
  for (const [at, cell] of normalised.entries()) {
    if (at % SAFE_PER_STEP === 0) yield (issues.length + at) / total;
    add(cell, cell.from, writeAsUnderstood(cell, context));
  }
  return oneForEachCell(repairs);
}

/** The best proposal for each issue that has one. Yields how much is done, from 0 to 1. */
export function* findBestRepairs(
  issues: readonly Issue[],
  sheets: readonly TemplateSheet[],
  context: RepairContext,
): Generator<number, CellRepair[]> {
  const idOf = new Map(sheets.map(({ name, id }) => [name, id]));
  const repairs: CellRepair[] = [];
  for (const [at, issue] of issues.entries()) {
    if (at % CELLS_PER_STEP === 0) yield at / issues.length;
    const [best] = proposeRepairs(issue, context);
    if (best) repairs.push(cellRepair(issue, issue.value, best, idOf.get(issue.sheetName) as string));
  }
  return repairs;
}

/** What would be written back for a group of cells that were understood. */
export function understoodRepair(cell: Normalised, sheets: readonly TemplateSheet[], context: RepairContext): CellRepair | null {
  const repair = writeAsUnderstood(cell, context);
  const sheet = sheets.find(({ name }) => name === cell.sheetName);
  return repair && sheet ? cellRepair(cell, cell.from, repair, sheet.id) : null;
}

function cellRepair({ sheetName, row, column, field }: Cell, from: Issue['value'], repair: Repair, sheetId: string): CellRepair {
  return { sheetId, sheetName, row, column, field, from, repair };
}

/** A cell that was understood may have a warning too, such as `Vic` beside a postcode of another state. */
function oneForEachCell(repairs: readonly CellRepair[]): CellRepair[] {
  const byCell = new Map<string, CellRepair>();
  for (const repair of repairs) {
    const key = `${repair.column} ${repair.row} ${repair.sheetId}`;
    if (!byCell.has(key)) byCell.set(key, repair);
  }
  return [...byCell.values()];
}
