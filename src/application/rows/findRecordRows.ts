import { RECORD_PARTS, type RecordPart } from '../../domain/fields/recordPart';
import { findOwnSheets } from '../map/findOwnSheets';
import type { WorkbookPort } from '../ports/workbookPort';
import { keyOfRecord } from './recordKeys';

/** One of the records that a row of a list holds. */
export interface RecordInRow {
  readonly rowKey: string;
  readonly part: RecordPart;
}

/** The rows of lists that gave records their keys, by these; keys of rows that hold one record are left out. */
export async function findRecordRows(workbook: WorkbookPort, recordKeys: Iterable<string>): Promise<ReadonlyMap<string, RecordInRow>> {
  const wanted = new Set(recordKeys);
  const found = new Map<string, RecordInRow>();
  if (wanted.size === 0) return found;
  const lists = (await findOwnSheets(workbook, await workbook.findTemplateSheets())).filter(({ mapping }) => mapping.kind === 'list');
  for (const { sheet } of lists) {
    for (const rowKey of (await workbook.findRows(sheet.id, 'all')).keys()) {
      for (const part of RECORD_PARTS) {
        const key = keyOfRecord([rowKey], part);
        if (wanted.has(key)) found.set(key, { rowKey, part });
      }
    }
  }
  return found;
}
