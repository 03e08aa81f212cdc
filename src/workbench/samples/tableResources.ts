import type { IResources } from '@univerjs/core';
import type { SheetResources, SheetTable } from '../xlsx/resources';
import type { SampleSheet } from './sheetsToState';

interface PlacedSample {
  readonly id: string;
  readonly sample: SampleSheet;
}

/** The samples' tables as the grid's snapshot keeps them; null when there are none. */
export function tableResources(placed: readonly PlacedSample[]): IResources | null {
  const data: SheetResources['SHEET_TABLE_PLUGIN'] = {};
  for (const { id, sample } of placed) {
    const table = tableOf(sample);
    if (table) data[id] = { tables: [table], tableFilteredOutRows: [] };
  }
  return Object.keys(data).length === 0 ? null : [{ name: 'SHEET_TABLE_PLUGIN', data: JSON.stringify(data) }];
}

function tableOf({ above = [], indent = 0, headers, rows, table }: SampleSheet): SheetTable | null {
  if (!table) return null;
  return {
    id: `table-${table.name}`,
    name: table.name,
    range: { startRow: above.length, startColumn: indent, endRow: above.length + rows.length + 1, endColumn: indent + headers.length - 1 },
    options: { showHeader: true, showFooter: false, tableStyleId: '' },
    filters: { tableColumnFilterList: [] },
    columns: headers.map((displayName, index) => ({ id: `column-${index}`, displayName, dataType: 'string', formula: '', meta: {}, style: {} })),
    meta: { showTotals: true },
  };
}
