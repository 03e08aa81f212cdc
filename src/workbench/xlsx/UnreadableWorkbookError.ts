export type UnreadableReason = 'empty' | 'encrypted' | 'oldExcel' | 'text' | 'notZip' | 'damaged' | 'tooLarge' | 'noWorkbook';

const explanations: Readonly<Record<UnreadableReason, string>> = {
  empty: 'The file is empty.',
  encrypted:
    'The file is protected with a password. Open it in Excel, take the password off (File, Info, Protect Workbook) and save it again.',
  oldExcel: 'The file is in the old .xls format. Open it in Excel and save it as “Excel Workbook (.xlsx)”.',
  text: 'The file is plain text (such as .csv), not an Excel workbook. Open it in Excel and save it as “Excel Workbook (.xlsx)”.',
  notZip: 'The file is not an Excel workbook (.xlsx).',
  damaged: 'The file is damaged or was cut off while it was copied. Copy or download it again.',
  tooLarge: 'The workbook is too large for the workbench.',
  noWorkbook: 'The file is an archive, but there is no Excel workbook in it.',
};

/** A file is not a workbook that can be read. `message` says why, and what the person can do. */
export class UnreadableWorkbookError extends Error {
  override readonly name = 'UnreadableWorkbookError';

  constructor(
    readonly reason: UnreadableReason,
    options?: ErrorOptions,
  ) {
    super(explanations[reason], options);
  }
}
