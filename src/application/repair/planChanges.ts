import type { RepairContext } from '../../domain/repair/repairContext';
import { nameKey } from '../../domain/references/nameKey';
import type { CellChange, TemplateSheet } from '../ports/workbookPort';
import type { CellRepair } from './cellRepair';

/**
 * The cells that repairs change, each once. Of two repairs that would change the same cell the later one is left for the next time, when it
 * is worked out anew from what stands there then. Customers to be added get the rows below the Customer sheet's, one for each name.
 */
export function planChanges(
  repairs: readonly CellRepair[],
  sheets: readonly TemplateSheet[],
  { newCustomers }: RepairContext,
): CellChange[] {
  const taken = new Set<string>();
  const added = new Set<string>();
  return repairs.flatMap((cellRepair, together) => {
    const changes = changesOf(cellRepair);
    const keys = changes.map(({ sheetId, row, column }) => `${column} ${row} ${sheetId}`);
    if (keys.some((key) => taken.has(key))) return [];
    for (const key of keys) taken.add(key);
    return changes.length > 1 ? changes.map((change) => ({ ...change, together })) : changes;
  });

  function changesOf({ sheetId, row, column, from, repair }: CellRepair): CellChange[] {
    const { to, entry, besides = [], outcome } = repair;
    if (outcome?.is === 'customerAdded') return addCustomer(outcome.name);
    return [
      { sheetId, row, column, from, to, entry },
      ...besides.map((change): CellChange => ({
        sheetId,
        row: change.row,
        column: change.column,
        from: change.from,
        to: change.to,
        entry: 'literal',
      })),
    ];
  }

  function addCustomer(name: string): CellChange[] {
    const sheet = sheets.find((each) => each.name === newCustomers?.sheetName);
    if (!newCustomers || !sheet || added.has(nameKey(name))) return [];
    const row = newCustomers.firstFreeRow + added.size;
    added.add(nameKey(name));
    return [{ sheetId: sheet.id, row, column: newCustomers.column, from: '', to: name, entry: 'literal' }];
  }
}
