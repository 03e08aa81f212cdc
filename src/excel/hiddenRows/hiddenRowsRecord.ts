import { z } from 'zod';
import type { RowSpan } from '../reading/planReads';
import { spansOf } from '../reading/spansOf';

/** Where the workbook's settings keep which rows we have hidden. */
export const HIDDEN_ROWS_RECORD = 'fieldsheet.hiddenRows';

/**
 * Rows in a few characters a span, since a sheet may have tens of thousands of them: how many rows come before a span, from the end of the
 * span before, and how many are in it, and so on.
 */
const packedRowsSchema = z.array(z.int().min(0));
type PackedRows = z.infer<typeof packedRowsSchema>;

export const hiddenRowsRecordSchema = z.strictObject({
  sheets: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      /** What we have hidden. */
      ours: packedRowsSchema,
      /** What was hidden before, by the person or by a filter. */
      theirs: packedRowsSchema,
    }),
  ),
});
export type HiddenRowsRecord = z.infer<typeof hiddenRowsRecordSchema>;
export type HiddenRowsEntry = HiddenRowsRecord['sheets'][number];

/** @param rows sheet rows from 1, ascending */
export function packRows(rows: readonly number[]): PackedRows {
  let end = 0;
  return spansOf(rows).flatMap(({ first, last }) => {
    const before = first - 1 - end;
    end = last;
    return [before, last - first + 1];
  });
}

export function unpackRows(packed: PackedRows): number[] {
  const rows: number[] = [];
  for (const { first, last } of unpackSpans(packed)) for (let row = first; row <= last; row++) rows.push(row);
  return rows;
}

function unpackSpans(packed: PackedRows): RowSpan[] {
  const spans: RowSpan[] = [];
  let end = 0;
  for (let at = 0; at + 1 < packed.length; at += 2) {
    const first = end + packed[at]! + 1;
    end = first + packed[at + 1]! - 1;
    spans.push({ first, last: end });
  }
  return spans;
}
