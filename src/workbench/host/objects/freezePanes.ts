import { SetFrozenMutation } from '@univerjs/sheets';
import { invalidArgument, itemNotFound } from '../executor/hostError';
import type { HostSession } from '../executor/hostSession';
import { defineObject, HostObject, type ObjectFactory } from '../executor/objectType';
import { LAST_COLUMN, LAST_ROW, type Box } from '../model/a1';
import { CellArea } from '../model/cellArea';
import { readAddress } from '../model/readAddress';
import { range } from './range';

/** The frozen rows and columns of a sheet, by its id. */
export const freezePanes: ObjectFactory<string> = defineObject({
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeAt: (sheetId, [cells], session) => {
      const { box } = cells instanceof HostObject && cells.target instanceof CellArea ? cells.target : readAddress(cells, sheetId, session);
      freeze(sheetId, box.endRow === LAST_ROW ? 0 : box.endRow + 1, box.endColumn === LAST_COLUMN ? 0 : box.endColumn + 1, session);
    },
    FreezeColumns: (sheetId, [count = 1], session) => freeze(sheetId, 0, Number(count), session),
    FreezeRows: (sheetId, [count = 1], session) => freeze(sheetId, Number(count), 0, session),
    GetLocation: (sheetId, _, session) => location(sheetId, session) ?? notFound(),
    GetLocationOrNullObject: (sheetId, _, session) => location(sheetId, session),
    Unfreeze: (sheetId, _, session) => freeze(sheetId, 0, 0, session),
  },
});

function freeze(sheetId: string, rows: number, columns: number, session: HostSession): void {
  if (!Number.isInteger(rows) || !Number.isInteger(columns) || rows < 0 || columns < 0) throw invalidArgument();
  session.worksheet(sheetId);
  session.engine.run(SetFrozenMutation.id, {
    unitId: session.unitId,
    subUnitId: sheetId,
    startRow: rows || -1,
    startColumn: columns || -1,
    ySplit: rows,
    xSplit: columns,
  });
}

function location(sheetId: string, session: HostSession): HostObject | null {
  const { xSplit, ySplit } = session.worksheet(sheetId).getFreeze();
  if (!xSplit && !ySplit) return null;
  const box: Box = { startRow: 0, startColumn: 0, endRow: ySplit ? ySplit - 1 : LAST_ROW, endColumn: xSplit ? xSplit - 1 : LAST_COLUMN };
  return range(new CellArea(sheetId, [box]));
}

function notFound(): never {
  throw itemNotFound();
}
