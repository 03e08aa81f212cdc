import { Button, Text } from '@fluentui/react-components';
import type { KeptRow, UndoReview } from '../../application/undo/undoReport';
import { GuardedButton } from '../shell/GuardedButton';
import { PaneScreen } from '../shell/PaneScreen';
import { undoStrings } from '../strings/undoStrings';
import { KeptRows } from './KeptRows';
import { UndoCountsTable } from './UndoCountsTable';

interface UndoPlanScreenProps {
  readonly review: UndoReview;
  readonly onUndo: () => void;
  readonly onLeave: () => void;
  readonly onSelectRow: (row: KeptRow) => void;
}

/** What undoing would do, before anything is done. */
export function UndoPlanScreen({ review, onUndo, onLeave, onSelectRow }: UndoPlanScreenProps) {
  const { counts, kept } = review;
  return (
    <PaneScreen
      heading={undoStrings.planHeading}
      foot={
        <>
          <GuardedButton needs="import" appearance="primary" onClick={onUndo}>
            {undoStrings.confirm}
          </GuardedButton>
          <Button onClick={onLeave}>{undoStrings.leaveAsIs}</Button>
        </>
      }
    >
      <UndoCountsTable caption={undoStrings.planCaption(counts.restored + counts.removed + counts.kept)} counts={counts} />
      <Text>{undoStrings.planHint}</Text>
      <KeptRows count={counts.kept} rows={kept} onSelectRow={onSelectRow} />
    </PaneScreen>
  );
}
