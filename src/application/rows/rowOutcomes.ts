import type { RecordPart } from '../../domain/fields/recordPart';
import type { RowOutcome } from '../ports/workbookPort';

/** What became of a record. */
export interface RecordOutcome extends Pick<RowOutcome, 'status' | 'reason'> {
  /** Keys of the rows that it stands in, as the workbook has them. */
  readonly rowKeys: readonly string[];
  /** Which of the records that the rows hold, in a list. */
  readonly part?: RecordPart | undefined;
}

/** The first that any of a row's records has becomes the row's. */
const WORST_FIRST: readonly RowOutcome['status'][] = [
  'failed',
  'would-error',
  'would-conflict',
  'skipped',
  'would-skip',
  'left-out',
  'kept',
  'created',
  'would-create',
  'updated',
  'would-update',
  'unchanged',
  'would-unchanged',
  'undone',
];

const STATUS_WORDS: Record<RowOutcome['status'], string> = {
  created: 'created',
  updated: 'updated',
  unchanged: 'unchanged',
  failed: 'failed',
  skipped: 'skipped',
  'left-out': 'left out',
  undone: 'undone',
  kept: 'kept',
  'would-create': 'would be created',
  'would-update': 'would be updated',
  'would-unchanged': 'would not change',
  'would-skip': 'would be skipped',
  'would-conflict': 'would conflict',
  'would-error': 'would fail',
};

const PART_WORDS: Record<RecordPart, string> = { customers: 'Customer', sites: 'Site', contacts: 'Contact', equipment: 'Equipment' };

/** What became of each row: of its one record, or of the several that it holds, each named. */
export function rowOutcomes(records: readonly RecordOutcome[]): readonly RowOutcome[] {
  const outcomes: RowOutcome[] = [];
  const together = new Map<string, RecordOutcome[]>();
  for (const record of records) {
    const { rowKeys, part, status, reason } = record;
    for (const rowKey of rowKeys) {
      if (part === undefined) outcomes.push({ rowKey, status, ...(reason !== undefined && { reason }) });
      else together.set(rowKey, [...(together.get(rowKey) ?? []), record]);
    }
  }
  for (const [rowKey, ofRow] of together) {
    const status = WORST_FIRST.find((each) => ofRow.some((record) => record.status === each))!;
    outcomes.push({ rowKey, status, reason: ofRow.map(wordRecord).join(' ') });
  }
  return outcomes;
}

function wordRecord({ part, status, reason }: RecordOutcome): string {
  const words = `${PART_WORDS[part!]} ${STATUS_WORDS[status]}`;
  return reason === undefined ? `${words}.` : `${words}: ${reason}`;
}
