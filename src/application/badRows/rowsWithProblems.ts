import type { RowsToKeep } from '../ports/workbookPort';
import type { CheckReport } from '../validate/checkReport';

/** The sheets that have problems, each with the rows that they are in, ascending. */
export function rowsWithProblems({ sheets, validation }: CheckReport): RowsToKeep[] {
  const rowsOf = new Map<string, Set<number>>();
  for (const { sheetName, row } of validation.issues) {
    const rows = rowsOf.get(sheetName);
    if (rows) rows.add(row);
    else rowsOf.set(sheetName, new Set([row]));
  }
  return sheets.flatMap((sheet) => {
    const rows = rowsOf.get(sheet.name);
    return rows ? [{ sheet, rows: [...rows].sort((a, b) => a - b) }] : [];
  });
}
