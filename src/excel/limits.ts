/**
 * Excel on the web takes and gives at most 5 MB a message. We plan for less, because rows to come may weigh more than those
 * already seen, and the envelope around the cells is not ours to count.
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
 */
export const MESSAGE_BYTES = 4_500_000;

/** More cells than this Excel does not read from one sheet (same source), and a pane cannot hold. */
export const SHEET_CELLS = 5_000_000;

/** `getRanges` takes 8,192 characters. */
export const ADDRESS_CHARACTERS = 8_000;

export const LAST_ROW = 1_048_576;

/** From 0. */
export const LAST_COLUMN = 16_383;
