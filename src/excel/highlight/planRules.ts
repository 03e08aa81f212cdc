import type { CellMark } from '../../application/ports/workbookPort';
import type { Severity } from '../../domain/validation/severity';
import { addressChunks } from './addressChunks';
import { mergeIntoRanges } from './mergeIntoRanges';

/** One conditional format to come. */
export interface PlannedRule {
  readonly sheetId: string;
  readonly severity: Severity;
  readonly address: string;
}

/** A cell with an error and a warning shows the error alone. */
export function planRules(marks: readonly CellMark[]): PlannedRule[] {
  return [...groupBySheet(marks)].flatMap(([sheetId, ofSheet]) => {
    const errors = ofSheet.filter(({ severity }) => severity === 'error');
    const warnings = ofSheet.filter(({ severity }) => severity === 'warning');
    const wrong = new Set(warnings.length > 0 ? errors.map(cellKey) : []);
    return [
      ...rulesOf(sheetId, 'error', errors),
      ...rulesOf(
        sheetId,
        'warning',
        warnings.filter((mark) => !wrong.has(cellKey(mark))),
      ),
    ];
  });
}

function rulesOf(sheetId: string, severity: Severity, marks: readonly CellMark[]): PlannedRule[] {
  return addressChunks(mergeIntoRanges(marks)).map((address) => ({ sheetId, severity, address }));
}

/** Excel has 16,384 columns. */
function cellKey({ row, column }: CellMark): number {
  return row * 16_384 + column;
}

function groupBySheet(marks: readonly CellMark[]): Map<string, CellMark[]> {
  const groups = new Map<string, CellMark[]>();
  for (const mark of marks) {
    const group = groups.get(mark.sheetId);
    if (group) group.push(mark);
    else groups.set(mark.sheetId, [mark]);
  }
  return groups;
}
