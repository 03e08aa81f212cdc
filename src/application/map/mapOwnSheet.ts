import type { Account } from '../../domain/fields/account';
import { fieldsOf } from '../../domain/fields/fieldsOf';
import { applyMapping, columnsOf, type AppliedMapping } from '../../domain/mapping/ownSheet/applyMapping';
import { compareColumns, isUnchanged } from '../../domain/mapping/ownSheet/compareColumns';
import type { ColumnMapping } from '../../domain/mapping/ownSheet/columnMapping';
import type { SheetContent } from '../ports/workbookPort';
import { JourneyError } from '../session/failure';

/**
 * Ties a person's own sheet to fields as they have matched it.
 *
 * @throws JourneyError when its columns are not what they were then: somebody has to look at the matches again
 */
export function mapOwnSheet({ sheet, headers, rows }: SheetContent, mapping: ColumnMapping, account: Account): AppliedMapping {
  const content = { sheetName: sheet.name, headerRow: mapping.headerRow, headers, rows };
  const fields = fieldsOf(sheet.entity, account);
  const changes = compareColumns(columnsOf(content), mapping, fields);
  // Without headers a sheet may be read wider than it was looked at; what is new there feeds no field.
  if (!isUnchanged(mapping.headerRow === 0 ? { ...changes, added: [] } : changes)) {
    throw new JourneyError(
      { code: 'mapping-outdated', sheetName: sheet.name },
      `The columns of ${sheet.name} have changed since they were matched`,
    );
  }
  return applyMapping(content, mapping, fields);
}
