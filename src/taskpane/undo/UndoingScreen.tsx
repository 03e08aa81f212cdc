import { Button, Text } from '@fluentui/react-components';
import type { JobProgress } from '../../application/session/state';
import { PaneScreen } from '../shell/PaneScreen';
import { StepProgress } from '../shell/StepProgress';
import { undoStrings } from '../strings/undoStrings';

interface UndoingScreenProps {
  readonly progress: JobProgress;
  readonly onLeave: () => void;
}

/** The system is at work. It has taken the undo on once it has told how far that is; only then need nobody wait. */
export function UndoingScreen({ progress, onLeave }: UndoingScreenProps) {
  const isTakenOn = progress.step === 'undoing' && progress.total > 0;
  return (
    <PaneScreen heading={undoStrings.undoingHeading} foot={isTakenOn && <Button onClick={onLeave}>{undoStrings.leaveRunning}</Button>}>
      <StepProgress progress={progress} />
      {isTakenOn && <Text>{undoStrings.undoingHint}</Text>}
    </PaneScreen>
  );
}
