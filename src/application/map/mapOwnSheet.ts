import type { Account } from '../../domain/fields/account';
import { applyInSteps, type AppliedMapping } from '../../domain/mapping/ownSheet/applyMapping';
import { columnsOf } from '../../domain/mapping/ownSheet/createRowMapper';
import { gatherInSteps } from '../../domain/mapping/list/gatherRecords';
import { mappableFields } from '../../domain/mapping/ownSheet/mappableFields';
import { compareColumns, isUnchanged } from '../../domain/mapping/ownSheet/compareColumns';
import type { ColumnMapping } from '../../domain/mapping/ownSheet/columnMapping';
import type { MappedSheet } from '../../domain/validation/mappedSheet';
import { filledHiddenRows } from '../../domain/mapping/ownSheet/rowsThatCount';
import type { SheetContent } from '../ports/workbookPort';
import { JourneyError } from '../session/failure';

/**
 * Ties a person's own sheet to fields as they have matched it. Yields how much is done, from 0 to 1.
 *
 * @throws JourneyError when its columns are not what they were then, or rows have been hidden since: somebody has to look again
 */
export function* mapOwnSheet(content: SheetContent, mapping: ColumnMapping, account: Account): Generator<number, AppliedMapping> {
  const { sheet } = content;
  const fields = mappableFields(mapping.kind, account);
  const changes = compareColumns(columnsOf(content, mapping), mapping, fields);
  // Without headers a sheet may be read wider than it was looked at; what is new there feeds no field.
  if (!isUnchanged(mapping.headerRow === 0 ? { ...changes, added: [] } : changes)) {
    throw new JourneyError(
      { code: 'mapping-outdated', sheetName: sheet.name },
      `The columns of ${sheet.name} have changed since they were matched`,
    );
  }
  if (mapping.hiddenRows === 'ask') {
    const rows = filledHiddenRows(content).length;
    if (rows > 0) throw new JourneyError({ code: 'hidden-rows', sheetName: sheet.name, rows }, `${rows} rows of ${sheet.name} are hidden`);
  }
  return yield* applyInSteps({ ...content, sheetName: sheet.name }, mapping, fields);
}

/** The records of a sheet: its rows, or what the rows of a list are gathered into. Yields how much of a part is done, from 0 to 1. */
export function* linkRecords(sheet: MappedSheet, { kind }: ColumnMapping, account: Account): Generator<number, readonly MappedSheet[]> {
  return kind === 'list' ? yield* gatherInSteps(sheet, mappableFields(kind, account)) : [sheet];
}
