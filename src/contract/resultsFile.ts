import type { ImportSummary } from './imports';

/** GET /api/v1/imports/{importId}/results.{format}: every row's result so far as a file, in order of sending. */
export const resultsFormats = ['xlsx', 'csv'] as const;
export type ResultsFormat = (typeof resultsFormats)[number];

export const RESULTS_MEDIA_TYPES: Record<ResultsFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** Not allowed in names of files on Windows: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\p{Cc}]/gu;

export function resultsFileName({ workbookName }: Pick<ImportSummary, 'workbookName'>, format: ResultsFormat): string {
  const name = workbookName.replace(/\.xls[xmb]?$/i, '').replace(NOT_IN_FILE_NAMES, '_');
  return `${name || 'Import'} - results.${format}`;
}
