import type { CellRepair } from '../../application/repair/cellRepair';

export interface RepairGroup {
  readonly key: string;
  readonly sheetName: string;
  readonly header: string;
  readonly repairs: readonly CellRepair[];
}

/** Repairs by sheet and column, in the order in which the columns first come up. */
export function groupByColumn(repairs: readonly CellRepair[]): readonly RepairGroup[] {
  const groups = new Map<string, RepairGroup & { readonly repairs: CellRepair[] }>();
  for (const repair of repairs) {
    const key = `${repair.column} ${repair.sheetId}`;
    const group = groups.get(key);
    if (group) group.repairs.push(repair);
    else groups.set(key, { key, sheetName: repair.sheetName, header: repair.field.header, repairs: [repair] });
  }
  return [...groups.values()];
}
