import { Button, Text } from '@fluentui/react-components';
import type { Screen } from '../../application/session/state';
import { PaneScreen } from '../shell/PaneScreen';
import { sendStrings } from '../strings/sendStrings';

interface CutOffScreenProps {
  readonly screen: Extract<Screen, { name: 'cut-off' }>;
  readonly onResume: () => void;
  readonly onGiveUp: () => void;
}

/** The pane or Excel went away while rows were handed over: the workbook remembers, and the person decides. */
export function CutOffScreen({ screen, onResume, onGiveUp }: CutOffScreenProps) {
  return (
    <PaneScreen
      heading={sendStrings.cutOffHeading}
      foot={
        <>
          <Button appearance="primary" onClick={onResume}>
            {sendStrings.resume}
          </Button>
          <Button onClick={onGiveUp}>{sendStrings.giveUpCutOff}</Button>
        </>
      }
    >
      <Text weight="semibold">{sendStrings.to(screen.running.company.name)}</Text>
      <Text>{sendStrings.cutOff}</Text>
      <Text>{sendStrings.arrived(screen.held, screen.running.create.totalRows)}</Text>
    </PaneScreen>
  );
}
