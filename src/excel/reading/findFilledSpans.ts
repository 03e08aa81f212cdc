import { areaAddress } from '../address';
import type { SheetSurvey } from './surveySheets';
import { blocksOf, type RowSpan } from './planReads';

/** Beyond this a stray value far below the data is likelier than that many rows of data. */
const ORDINARY_ROWS = 250_000;
const BLOCK_ROWS = 50_000;

/**
 * The rows below the head that hold anything. In an ordinary sheet that is all of them; where the used range runs on (to row
 * 1,048,576, often), one message asks block by block, so that blank stretches are not read.
 */
export async function findFilledSpans(context: Excel.RequestContext, survey: SheetSurvey): Promise<RowSpan[]> {
  const { worksheet, headFirst, head, lastRow, column, width } = survey;
  const rest = { first: headFirst + head.length, last: lastRow };
  if (rest.first > rest.last || width === 0) return [];
  if (lastRow <= ORDINARY_ROWS) return [rest];
  const parts = blocksOf(rest, BLOCK_ROWS).map(({ first, last }) =>
    worksheet
      .getRange(areaAddress({ firstRow: first, lastRow: last, firstColumn: column, lastColumn: column + width - 1 }))
      .getUsedRangeOrNullObject(true),
  );
  for (const part of parts) part.load('rowIndex,rowCount');
  await context.sync();
  return parts.filter((part) => !part.isNullObject).map((part) => ({ first: part.rowIndex + 1, last: part.rowIndex + part.rowCount }));
}
