import type { CellMark } from '../../application/ports/workbookPort';
import type { Severity } from '../../domain/validation/severity';
import { addressChunks } from './addressChunks';
import { mergeIntoRanges } from './mergeIntoRanges';

/** One conditional format to come. */
export interface PlannedRule {
  readonly sheetId: string;
  readonly band: number;
  readonly severity: Severity;
  readonly address: string;
}

/** Rows whose rules are their own, so that an edit renews those of its band alone. A sheet of everyday size has one. */
const BAND_ROWS = 4_096;

export function bandOf(row: number): number {
  return Math.floor((row - 1) / BAND_ROWS);
}

/** A cell with an error and a warning shows the error alone. */
export function planRules(marks: readonly CellMark[]): PlannedRule[] {
  return [...groupByBand(marks).values()].flatMap((ofBand) => {
    const errors = ofBand.filter(({ severity }) => severity === 'error');
    const warnings = ofBand.filter(({ severity }) => severity === 'warning');
    const wrong = new Set(warnings.length > 0 ? errors.map(cellKey) : []);
    return [
      ...rulesOf('error', errors),
      ...rulesOf(
        'warning',
        warnings.filter((mark) => !wrong.has(cellKey(mark))),
      ),
    ];
  });
}

/** @param marks all of one band */
function rulesOf(severity: Severity, marks: readonly CellMark[]): PlannedRule[] {
  const [first] = marks;
  if (!first) return [];
  const place = { sheetId: first.sheetId, band: bandOf(first.row) };
  return addressChunks(mergeIntoRanges(marks)).map((address) => ({ ...place, severity, address }));
}

/** Excel has 16,384 columns. */
function cellKey({ row, column }: CellMark): number {
  return row * 16_384 + column;
}

function groupByBand(marks: readonly CellMark[]): Map<string, CellMark[]> {
  const groups = new Map<string, CellMark[]>();
  for (const mark of marks) {
    const key = `${bandOf(mark.row)} ${mark.sheetId}`;
    const group = groups.get(key);
    if (group) group.push(mark);
    else groups.set(key, [mark]);
  }
  return groups;
}
