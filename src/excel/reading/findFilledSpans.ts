import { columnLetters } from '../address';
import type { SheetSurvey } from './surveySheets';
import { blocksOf, type RowSpan } from './planReads';

/** Beyond this a stray value far below the data is likelier than that many rows of data. */
const ORDINARY_ROWS = 250_000;
const BLOCK_ROWS = 50_000;

/**
 * The rows below the head that hold anything. In an ordinary sheet that is all of them; where the used range runs on (to row
 * 1,048,576, often), one message asks block by block, so that blank stretches are not read.
 */
export async function findFilledSpans(context: Excel.RequestContext, { worksheet, head, lastRow, width }: SheetSurvey): Promise<RowSpan[]> {
  const rest = { first: head.length + 1, last: lastRow };
  if (rest.first > rest.last || width === 0) return [];
  if (lastRow <= ORDINARY_ROWS) return [rest];
  const lastColumn = columnLetters(width - 1);
  const parts = blocksOf(rest, BLOCK_ROWS).map(({ first, last }) =>
    worksheet.getRange(`A${first}:${lastColumn}${last}`).getUsedRangeOrNullObject(true),
  );
  for (const part of parts) part.load('rowIndex,rowCount');
  await context.sync();
  return parts.filter((part) => !part.isNullObject).map((part) => ({ first: part.rowIndex + 1, last: part.rowIndex + part.rowCount }));
}
