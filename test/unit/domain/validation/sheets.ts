import type { CellValue } from '../../../../src/domain/cells/cell';
import type { Account } from '../../../../src/domain/fields/account';
import { ENTITIES, type EntityName } from '../../../../src/domain/fields/entity';
import { fieldsOf } from '../../../../src/domain/fields/fieldsOf';
import type { MappedSheet } from '../../../../src/domain/validation/mappedSheet';
import { validateSheets } from '../../../../src/domain/validation/validateSheets';
import { testAccount } from '../testAccount';

type Row = Readonly<Record<string, CellValue>>;

/** A sheet of an entity with all of the account's columns, from rows by field key; the first row is sheet row 2. */
export function sheetOf(entity: EntityName, rows: readonly Row[], account: Account = testAccount, sheetName?: string): MappedSheet {
  const columns = fieldsOf(entity, account);
  return {
    sheetName: sheetName ?? ENTITIES.find(({ name }) => name === entity)?.sheetName ?? entity,
    entity,
    columns,
    rows: rows.map((row) => columns.map(({ key }) => row[key] ?? '')),
    firstRow: 2,
  };
}

/** Judges sheets and says each issue in short: `Customer 2 companyName: required`. */
export function issuesIn(sheets: readonly MappedSheet[], account: Account = testAccount): string[] {
  return validateSheets(sheets, account, 1900).issues.map(({ sheetName, row, field, kind }) => `${sheetName} ${row} ${field.key}: ${kind}`);
}
