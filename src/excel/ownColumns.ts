import type { RowOutcome } from '../application/ports/workbookPort';
import type { CellValue } from '../domain/cells/cell';

/**
 * The columns that we put behind the person's own. There is no gap between: Excel sorts and filters the block of adjacent
 * columns, and the keys must go where their rows go.
 */
export const OWN_HEADERS = { result: 'Fieldsheet Result', detail: 'Fieldsheet Detail', rowKey: 'Fieldsheet Row Key' } as const;

const own: ReadonlySet<CellValue> = new Set(Object.values(OWN_HEADERS));

/** What the result column says. */
export const RESULT_TEXTS = {
  created: 'Created',
  updated: 'Updated',
  unchanged: 'Unchanged',
  failed: 'Failed',
  skipped: 'Skipped',
  'left-out': 'Left out',
  undone: 'Undone',
  kept: 'Kept',
  'would-create': 'Would be created',
  'would-update': 'Would be updated',
  'would-unchanged': 'Would not change',
  'would-skip': 'Would be skipped',
  'would-conflict': 'Would conflict',
  'would-error': 'Would fail',
} as const satisfies Record<RowOutcome['status'], string>;

const previewTexts: ReadonlySet<CellValue> = new Set(
  Object.entries(RESULT_TEXTS).flatMap(([status, text]) => (status.startsWith('would-') ? [text] : [])),
);

/** Whether the result column says what would become of a row. */
export function isPreviewText(result: CellValue): boolean {
  return previewTexts.has(result);
}

export function isOwnHeader(header: CellValue): boolean {
  return own.has(header);
}
