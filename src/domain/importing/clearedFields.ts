import type { Issue } from '../validation/issue';
import type { MappedSheet } from '../validation/mappedSheet';
import { recordOf, sheetKey } from '../validation/validation';
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
  const faulty = new Set(
    issues.map((issue) => {
      const record = recordOf(issue);
      return `${record.row} ${issue.field.key} ${sheetKey(record)}`;
    }),
  );
  const fieldsOfSheet = new Map(
    sheets.map((sheet) => [
      sheetKey({ sheetName: sheet.sheetName, part: sheet.gathered?.part }),
      sheet.columns.flatMap((field, column) =>
        field && !field.required && !KEPT.has(field.key) && column < (sheet.constantsFrom ?? Infinity) ? [field.key] : [],
      ),
    ]),
  );
  return (chosen) => {
    const { row, values } = chosen;
    const sheet = sheetKey(chosen);
    return (fieldsOfSheet.get(sheet) ?? []).filter((key) => !values.has(key) && !faulty.has(`${row} ${key} ${sheet}`));
  };
}
