import { Button } from '@fluentui/react-components';
import type { JobStep, Screen } from '../../application/session/state';
import { CountsTable } from '../results/CountsTable';
import { PaneScreen } from '../shell/PaneScreen';
import { StepProgress } from '../shell/StepProgress';
import { sendStrings } from '../strings/sendStrings';

const STOPPABLE: readonly JobStep[] = ['assigning-keys', 'uploading', 'previewing', 'sending'];

interface SendingScreenProps {
  readonly screen: Extract<Screen, { name: 'sending' }>;
  readonly onStop: () => void;
}

export function SendingScreen({ screen, onStop }: SendingScreenProps) {
  const { progress, counts, stopping } = screen;
  return (
    <PaneScreen
      heading={sendStrings.sendingHeading}
      foot={
        STOPPABLE.includes(progress.step) && (
          <Button disabledFocusable={stopping} onClick={onStop}>
            {stopping ? sendStrings.stopping : sendStrings.stop}
          </Button>
        )
      }
    >
      <StepProgress progress={progress} />
      <CountsTable caption={sendStrings.soFar} counts={counts} />
    </PaneScreen>
  );
}
