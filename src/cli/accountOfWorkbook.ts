import { type Account, emptyLists } from '../domain/fields/account';
import { ENTITIES } from '../domain/fields/entity';
import { standardFieldsOf } from '../domain/fields/fieldsOf';
import { matchTemplateColumns } from '../domain/template/matchTemplateColumns';
import { trimInvisible } from '../domain/cells/text/trimInvisible';
import type { FileWorkbook } from './workbookFile';

/** An account that has every list value the workbook uses, so that nothing is faulted for want of knowing the real lists. */
export function accountOfWorkbook(workbook: FileWorkbook): Account {
  const lists = emptyLists();
  for (const { name: entity, sheetName } of ENTITIES) {
    const sheet = workbook.sheets.find(({ name }) => name === sheetName);
    if (!sheet) continue;
    matchTemplateColumns(sheet.headers, standardFieldsOf(entity)).columns.forEach((field, column) => {
      if (!field?.list) return;
      const used = new Set(sheet.rows.map((row) => trimInvisible(String(row[column] ?? ''))));
      lists[field.list] = [...used].filter((value) => value !== '');
    });
  }
  return { country: 'AU', lists, customFields: [], existingCustomers: [] };
}
