import { undoOutcomes, type UndoCounts } from '../../contract/undo';
import { CountLines } from '../shell/CountLines';
import { UNDO_OUTCOME_STRINGS } from '../strings/undoStrings';

interface UndoCountsTableProps {
  readonly caption: string;
  readonly counts: UndoCounts;
}

export function UndoCountsTable({ caption, counts }: UndoCountsTableProps) {
  const lines = undoOutcomes.map((outcome) => ({ ...UNDO_OUTCOME_STRINGS[outcome], count: counts[outcome] }));
  return <CountLines caption={caption} lines={lines} />;
}
