import { Button, Text } from '@fluentui/react-components';
import type { KeptRow, UndoReport } from '../../application/undo/undoReport';
import { BesideRowsLine } from '../results/BesideRowsLine';
import { PaneScreen } from '../shell/PaneScreen';
import { sendStrings } from '../strings/sendStrings';
import { undoStrings } from '../strings/undoStrings';
import { KeptRows } from './KeptRows';
import { UndoCountsTable } from './UndoCountsTable';

interface UndoneScreenProps {
  readonly report: UndoReport;
  readonly onSelectRow: (row: KeptRow) => void;
  readonly onWriteAgain: () => void;
  readonly onDone: () => void;
}

export function UndoneScreen({ report, onSelectRow, onWriteAgain, onDone }: UndoneScreenProps) {
  const { counts, kept, besideRows } = report;
  return (
    <PaneScreen
      heading={counts.kept === 0 ? undoStrings.undoneHeading : undoStrings.partlyUndoneHeading}
      foot={
        <Button appearance="primary" onClick={onDone}>
          {sendStrings.done}
        </Button>
      }
    >
      <UndoCountsTable caption={undoStrings.undoneCaption(counts.restored + counts.removed + counts.kept)} counts={counts} />
      <KeptRows count={counts.kept} rows={kept} onSelectRow={onSelectRow} />
      <BesideRowsLine besideRows={besideRows} failedTitle={undoStrings.besideRowsFailed} onWriteAgain={onWriteAgain} />
      <Text>{undoStrings.planHint}</Text>
    </PaneScreen>
  );
}
