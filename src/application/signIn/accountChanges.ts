import type { CellValue } from '../../domain/cells/cell';
import type { AccountSettings } from '../../domain/fields/account';
import { compareSettings, type SettingsChange } from '../../domain/fields/compareSettings';
import type { Field } from '../../domain/fields/field';
import type { MappedSheet } from '../../domain/validation/mappedSheet';
import type { CheckReport } from '../validate/checkReport';

/** A change of the account, and how many rows of the sheets it concerns; null where no sheet was looked at, or rows cannot be concerned. */
export interface AccountChange {
  readonly change: SettingsChange;
  readonly rows: number | null;
}

/** What has changed since the rows were judged, and what that means for them. */
export function accountChanges({ account, mapped }: CheckReport, now: AccountSettings): AccountChange[] {
  return compareSettings(account, now).map((change) => ({ change, rows: rowsConcerned(change, mapped) }));
}

function rowsConcerned(change: SettingsChange, sheets: readonly MappedSheet[]): number | null {
  switch (change.kind) {
    case 'values-added':
    case 'values-removed':
      return countRows(sheets, (field) => field.list === change.list, holdsOneOf(change.values));
    case 'options-added':
    case 'options-removed':
      return countRows(sheets, isField(change.field), holdsOneOf(change.values));
    case 'field-required':
      return rowsWithout(change.field, sheets);
    case 'field-added':
      return change.field.required ? rowsWithout(change.field, sheets) : null;
    case 'field-removed':
    case 'field-retyped':
      return countRows(sheets, isField(change.field), (cell) => !isBlank(cell));
    case 'field-optional':
    case 'country':
      return null;
  }
}

const isField =
  ({ key, entity }: Field) =>
  (other: Field) =>
    other.key === key && other.entity === entity;

const isBlank = (cell: CellValue | undefined) => cell === undefined || (typeof cell === 'string' && cell.trim() === '');

function holdsOneOf(values: readonly string[]): (cell: CellValue | undefined) => boolean {
  const wanted = new Set(values.map((value) => value.toLowerCase()));
  return (cell) => !isBlank(cell) && wanted.has(String(cell).trim().toLowerCase());
}

function countRows(
  sheets: readonly MappedSheet[],
  isMeant: (field: Field) => boolean,
  counts: (cell: CellValue | undefined) => boolean,
): number {
  return sheets.reduce((sum, { columns, rows }) => {
    const at = columns.flatMap((field, column) => (field && isMeant(field) ? [column] : []));
    return sum + rows.filter((row) => at.some((column) => counts(row[column]))).length;
  }, 0);
}

/** A sheet that lacks the column has the value in no row. */
function rowsWithout(field: Field, sheets: readonly MappedSheet[]): number {
  const ofEntity = sheets.filter(({ entity }) => entity === field.entity);
  return ofEntity.reduce((sum, { columns, rows }) => {
    const column = columns.findIndex((other) => other && isField(field)(other));
    const filled = rows.filter((row) => row.some((cell) => !isBlank(cell)));
    return sum + filled.filter((row) => isBlank(row[column])).length;
  }, 0);
}
