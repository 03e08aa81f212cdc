import type { Account } from '../domain/fields/account';
import { ENTITIES } from '../domain/fields/entity';
import type { Field, FieldValue } from '../domain/fields/field';
import { fieldsOf } from '../domain/fields/fieldsOf';
import { PLACE_LISTS } from '../domain/places/placeLists';
import { createPlaces } from '../domain/places/places';
import { matchTemplateColumns } from '../domain/template/matchTemplateColumns';
import { describeIssue } from '../domain/validation/describeIssue';
import type { Severity } from '../domain/validation/severity';
import { ISSUE_KINDS, type IssueKind } from '../domain/validation/issueKinds';
import type { CellValue } from '../domain/cells/cell';
import { validateSheets } from '../domain/validation/validateSheets';
import { accountOfWorkbook } from './accountOfWorkbook';
import type { FileWorkbook } from './workbookFile';

interface Place {
  readonly sheet: string;
  /** As Excel numbers rows; 1 is the header. */
  readonly row: number;
  /** The column's header. */
  readonly column: string;
}

export interface ReportedIssue extends Place {
  readonly kind: IssueKind;
  readonly severity: Severity;
  readonly message: string;
}

export interface ReportedCell extends Place {
  readonly from: CellValue;
  readonly to: FieldValue;
}

export interface CheckReport {
  readonly issues: readonly ReportedIssue[];
  readonly normalised: readonly ReportedCell[];
  readonly rowCount: number;
  /** What was not looked at, for people. */
  readonly notes: readonly string[];
}

/** Judges the template's sheets of a workbook; without an account, by what holds for every account. */
export async function checkWorkbook(workbook: FileWorkbook, givenAccount: Account | null): Promise<CheckReport> {
  const account = givenAccount ?? accountOfWorkbook(workbook);
  const notes: string[] = [];
  const missing: ReportedIssue[] = [];
  const sheets = ENTITIES.flatMap(({ name: entity, sheetName }) => {
    const sheet = workbook.sheets.find(({ name }) => name === sheetName);
    if (!sheet) return [];
    const { columns, unknown, repeated, missingRequired } = matchTemplateColumns(sheet.headers, fieldsOf(entity, account));
    notes.push(...unknown.map(({ header }) => `${sheetName}: the column “${header}” is no field and was not checked.`));
    notes.push(...repeated.map(({ header }) => `${sheetName}: the column “${header}” stands there twice; only the first was checked.`));
    if (sheet.rows.some((row) => row.some((cell) => cell !== '')))
      missing.push(...missingRequired.map((field) => missingColumn(sheetName, field)));
    const { rows, percentCells } = sheet;
    return [{ sheetName, entity, columns, rows, firstRow: 2, ...(percentCells && { percentCells }) }];
  });
  const places = await PLACE_LISTS[account.country]?.();
  const validation = validateSheets(sheets, account, workbook.dateSystem, places && createPlaces(places));
  return {
    issues: [
      ...missing,
      ...validation.issues.map((issue) => ({
        sheet: issue.sheetName,
        row: issue.row,
        column: issue.field.header,
        kind: issue.kind,
        severity: ISSUE_KINDS[issue.kind].severity,
        message: describeIssue(issue, account),
      })),
    ],
    normalised: validation.normalised.map(({ sheetName, row, field, from, to }) => ({
      sheet: sheetName,
      row,
      column: field.header,
      from,
      to,
    })),
    rowCount: validation.sheets.reduce((sum, { rows }) => sum + rows.length, 0),
    notes,
  };
}

function missingColumn(sheet: string, field: Field): ReportedIssue {
  const message = `The sheet has no column ${field.header}, which every row needs. Add it with exactly this header.`;
  return { sheet, row: 1, column: field.header, kind: 'required', severity: 'error', message };
}
