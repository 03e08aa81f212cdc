import { Button, Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { rowsHeld } from '../../application/send/importRun';
import type { Screen } from '../../application/session/state';
import { PaneScreen } from '../shell/PaneScreen';
import { wordFailure } from '../strings/failureStrings';
import { sendStrings } from '../strings/sendStrings';

const useStyles = makeStyles({
  what: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  icon: { color: tokens.colorStatusWarningForeground1, flexShrink: 0, fontSize: '20px' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

interface InterruptedScreenProps {
  readonly screen: Extract<Screen, { name: 'interrupted' }>;
  readonly companyName: string | null;
  readonly onResume: () => void;
  readonly onGiveUp: () => void;
}

/** The system failed half-way: nothing is lost, and going on sends nothing twice. */
export function InterruptedScreen({ screen, companyName, onResume, onGiveUp }: InterruptedScreenProps) {
  const styles = useStyles();
  const { what, next, reference } = wordFailure(screen.failure);
  return (
    <PaneScreen
      heading={sendStrings.interruptedHeading}
      foot={
        <>
          <Button appearance="primary" onClick={onResume}>
            {sendStrings.resume}
          </Button>
          <Button onClick={onGiveUp}>{sendStrings.giveUp}</Button>
        </>
      }
    >
      {companyName !== null && <Text>{sendStrings.to(companyName)}</Text>}
      <div role="alert" className={styles.what}>
        <WarningFilled className={styles.icon} aria-hidden />
        <Text weight="semibold">{what}</Text>
      </div>
      <Text>{next}</Text>
      {reference !== null && <Caption1 className={styles.quiet}>{reference}</Caption1>}
      {screen.stage.at === 'upload' && (
        <Text>{sendStrings.arrived(rowsHeld(screen.stage.run), screen.stage.run.running.create.totalRows)}</Text>
      )}
      <Caption1 className={styles.quiet}>{sendStrings.giveUpHint}</Caption1>
    </PaneScreen>
  );
}
