import type { WorkbookPort } from '../ports/workbookPort';
import { findRecordRows } from './findRecordRows';
import type { RecordOutcome } from './rowOutcomes';

/** Keys of the rows that records stand in, as the workbook has them, by the key of the record. */
export type RecordRows = ReadonlyMap<string, Pick<RecordOutcome, 'rowKeys' | 'part'>>;

/**
 * The rows of each record.
 * @param known those that this pane has sent itself; others are looked for among the lists of the workbook
 */
export async function rowsOfRecords(
  workbook: WorkbookPort,
  recordKeys: readonly string[],
  known: RecordRows,
): Promise<(recordKey: string) => Pick<RecordOutcome, 'rowKeys' | 'part'>> {
  const found = await findRecordRows(
    workbook,
    recordKeys.filter((key) => !known.has(key)),
  );
  return (key) => {
    const inList = found.get(key);
    return known.get(key) ?? (inList ? { rowKeys: [inList.rowKey], part: inList.part } : { rowKeys: [key] });
  };
}
