/**
 * A cell as Excel gives it in `Range.values`: text, number (dates are serial numbers) or boolean; a blank cell is `''`.
 * An error cell arrives as its text, e.g. `#N/A`.
 */
export type CellValue = string | number | boolean;
