import { Button } from '@fluentui/react-components';
import type { Screen } from '../../application/session/state';
import { JOB_HEADINGS, shellStrings } from '../strings/shellStrings';
import { PaneScreen } from './PaneScreen';
import { StepProgress } from './StepProgress';

interface WorkingScreenProps {
  readonly screen: Extract<Screen, { name: 'working' }>;
  readonly onCancel: () => void;
}

export function WorkingScreen({ screen, onCancel }: WorkingScreenProps) {
  return (
    <PaneScreen heading={JOB_HEADINGS[screen.job]} foot={<Button onClick={onCancel}>{shellStrings.cancel}</Button>}>
      <StepProgress progress={screen.progress} />
    </PaneScreen>
  );
}
