/**
 * Excel on the web takes and gives at most 5 MB a message. We plan for 4, because the envelope around the cells and the
 * host's own way of escaping text are not ours to count.
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
 */
export const MESSAGE_BYTES = 4_000_000;

/** More cells than this Excel does not read from one sheet (same source), and a pane cannot hold. */
export const SHEET_CELLS = 5_000_000;

/** `getRanges` takes 8,192 characters. */
export const ADDRESS_CHARACTERS = 8_000;

export const LAST_ROW = 1_048_576;
