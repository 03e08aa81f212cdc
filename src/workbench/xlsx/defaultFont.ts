/** What a cell without a font of its own is written in, in new workbooks of Excel and in the grid's. */
export const defaultFont = { name: 'Calibri', size: 11 } as const;
