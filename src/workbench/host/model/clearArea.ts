import { invalidArgument } from '../executor/hostError';
import type { HostSession } from '../executor/hostSession';
import type { Box } from './a1';
import { CellArea } from './cellArea';
import { forEachStoredCell } from './grid';

/**
 * Clears cells: `Contents` leaves their formats, `Formats` their values. Conditional formats go with the formats, and data
 * validation only with `All`: Microsoft Learn, `Excel.ClearApplyTo`.
 */
export function clearArea(area: CellArea, applyTo: unknown, session: HostSession): void {
  const { sheetId, boxes } = area;
  if (!['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'].includes(String(applyTo))) throw invalidArgument();
  const contents = applyTo === 'All' || applyTo === 'Contents';
  const formats = applyTo === 'All' || applyTo === 'Formats';
  session.assertEditable(sheetId, contents ? undefined : 'allowFormatCells');
  if (contents) for (const box of boxes) clearContents(sheetId, box, session);
  if (formats) {
    for (const box of boxes) session.grid.clearStyle(sheetId, box);
    session.conditionalFormats.clear(sheetId, boxes);
  }
  if (applyTo === 'All') session.dataValidations.clear(sheetId, boxes);
}

function clearContents(sheetId: string, box: Box, session: HostSession): void {
  forEachStoredCell(session.grid.cells(sheetId), box, (_, row, column) => session.grid.patchCell(sheetId, row, column, { v: null }));
  session.events.cellsWritten(new CellArea(sheetId, [box]));
}
