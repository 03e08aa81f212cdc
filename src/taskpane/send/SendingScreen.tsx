import { Button, Caption1, MessageBar, MessageBarBody, MessageBarTitle, Text, makeStyles, tokens } from '@fluentui/react-components';
import { measurePace } from '../../application/send/pace';
import type { Failure } from '../../application/session/failure';
import type { JobStep, Screen } from '../../application/session/state';
import { CountsTable } from '../results/CountsTable';
import { PaneScreen } from '../shell/PaneScreen';
import { StepProgress } from '../shell/StepProgress';
import { wordFailure } from '../strings/failureStrings';
import { duration } from '../strings/numberStrings';
import { sendStrings } from '../strings/sendStrings';
import { JOB_HEADINGS, shellStrings } from '../strings/shellStrings';

const useStyles = makeStyles({ bar: { flexShrink: 0 }, pace: { color: tokens.colorNeutralForeground3 } });

const STOPPABLE: readonly JobStep[] = ['assigning-keys', 'uploading', 'previewing', 'writing-preview', 'sending'];

interface SendingScreenProps {
  readonly screen: Extract<Screen, { name: 'sending' }>;
  readonly companyName: string | null;
  /** Why the system is waited for; null while it answers. */
  readonly trouble: Failure | null;
  readonly onStop: () => void;
}

/** Rows on their way: how far, how fast, how long still; and whether anybody has to stay. */
export function SendingScreen({ screen, companyName, trouble, onStop }: SendingScreenProps) {
  const styles = useStyles();
  const { job, progress, counts, samples, stopping } = screen;
  const isWriting = progress.step === 'sending';
  const pace = isWriting ? measurePace(samples, progress.total, samples.at(-1)?.at ?? 0) : null;
  return (
    <PaneScreen
      heading={JOB_HEADINGS[job]}
      foot={
        STOPPABLE.includes(progress.step) && (
          <Button disabledFocusable={stopping} onClick={onStop}>
            {stopping ? sendStrings.stopping : job === 'send' ? sendStrings.stop : shellStrings.cancel}
          </Button>
        )
      }
    >
      {companyName !== null && <Text weight="semibold">{sendStrings.to(companyName)}</Text>}
      <StepProgress progress={progress} />
      {pace && (
        <Caption1 className={styles.pace}>
          {sendStrings.pace(Math.max(1, Math.round(pace.rowsPerSecond * 60)), duration(pace.secondsLeft))}
        </Caption1>
      )}
      {trouble && !isForSignIn(trouble) && <WaitingBar trouble={trouble} />}
      {isWriting && <Text>{sendStrings.mayClose}</Text>}
      {progress.step === 'uploading' && <Text>{sendStrings.keepOpen}</Text>}
      {job === 'send' && <CountsTable caption={sendStrings.soFar} counts={counts} />}
    </PaneScreen>
  );
}

/** What waits for the person has a bar of its own, above every screen. */
function isForSignIn(trouble: Failure): boolean {
  return trouble.from === 'backend' && trouble.code === 'unauthenticated';
}

function WaitingBar({ trouble }: { readonly trouble: Failure }) {
  const styles = useStyles();
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{wordFailure(trouble).what}</MessageBarTitle> {sendStrings.waiting}
      </MessageBarBody>
    </MessageBar>
  );
}
