import type { Job } from '../../application/ports/job';
import type { CellValue } from '../../domain/cells/cell';
import type { TemplateSheetPlan } from '../../domain/template/templatePlan';
import { enteredText, TEXT_FORMAT } from '../cells/enteredText';
import { jsonBytes, writeBytes } from '../jsonBytes';
import { LAST_ROW } from '../limits';
import { WorkbookError } from '../../application/ports/workbookError';
import type { MessageQueue } from '../messageQueue';

interface FilledSheet {
  readonly worksheet: Excel.Worksheet;
  readonly plan: TemplateSheetPlan;
  readonly rows: readonly (readonly CellValue[])[];
}

/** Rows in one write; at their longest texts a block is still cut further, by its weight. */
const BLOCK_ROWS = 2_000;
const BLOCK_BYTES = 2_000_000;

/** Writes rows below the headers of sheets that are formatted already, so that texts stay as they are. */
export async function fillSheets(sheets: readonly FilledSheet[], queue: MessageQueue, job: Job): Promise<void> {
  const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  for (const { worksheet, plan, rows } of sheets) {
    if (rows.length >= LAST_ROW)
      throw new WorkbookError('sheet-too-large', `${rows.length} rows do not fit into one sheet`, plan.sheetName);
    for (let at = 0; at < rows.length;) {
      const first = at;
      const block = nextBlock(rows, first, plan);
      at += block.length;
      await queue.add(writeBytes(block), () => {
        worksheet.getRangeByIndexes(first + 1, 0, block.length, plan.columns.length).values = block;
      });
      await queue.flush();
      done += block.length;
      job.progress(done, total);
    }
  }
}

function nextBlock(rows: readonly (readonly CellValue[])[], first: number, { columns }: TemplateSheetPlan): CellValue[][] {
  const block: CellValue[][] = [];
  let weight = 0;
  for (const row of rows.slice(first, first + BLOCK_ROWS)) {
    const cells = row.map((value, column) =>
      enteredText({ to: value, entry: 'literal' }, columns[column]?.format === 'text' ? TEXT_FORMAT : ''),
    );
    weight += jsonBytes([cells]);
    if (block.length > 0 && weight > BLOCK_BYTES) break;
    block.push(cells);
  }
  return block;
}
