import type { Issue } from '../validation/issue';
import { isConstant, type MappedSheet } from '../validation/mappedSheet';
import type { ChosenRow } from './chooseRows';

/** What a record is known by, or cannot be without: a blank cell never takes it away. */
const KEPT = new Set([
  'importId',
  'companyName',
  'contactFirstName',
  'contactLastName',
  'firstName',
  'lastName',
  'customer',
  'equipmentNumber',
]);

/**
 * Which fields a row takes away because its cells are blank. A cell with an issue is not blank, also where nothing of it is sent; what no column
 * feeds is left alone.
 * @returns the fields' keys for a row
 */
export function clearedFields(sheets: readonly MappedSheet[], issues: readonly Issue[]): (row: ChosenRow) => readonly string[] {
  const faulty = new Set(issues.map(({ sheetName, row, field }) => `${row} ${field.key} ${sheetName}`));
  const fieldsOfSheet = new Map(
    sheets.map((sheet) => [
      sheet.sheetName,
      sheet.columns.flatMap((field, column) =>
        field && !field.required && !KEPT.has(field.key) && !isConstant(sheet, column) ? [field.key] : [],
      ),
    ]),
  );
  return ({ sheetName, row, values }) =>
    (fieldsOfSheet.get(sheetName) ?? []).filter((key) => !values.has(key) && !faulty.has(`${row} ${key} ${sheetName}`));
}
