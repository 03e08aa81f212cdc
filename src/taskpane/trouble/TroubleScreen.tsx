import { Button, Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import type { Screen } from '../../application/session/state';
import { PaneScreen } from '../shell/PaneScreen';
import { wordFailure } from '../strings/failureStrings';
import { troubleStrings } from '../strings/troubleStrings';

const useStyles = makeStyles({
  what: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  icon: { color: tokens.colorStatusDangerForeground1, flexShrink: 0, fontSize: '20px' },
  reference: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

interface TroubleScreenProps {
  readonly screen: Extract<Screen, { name: 'trouble' }>;
  readonly onRetry: () => void;
  readonly onBack: () => void;
}

/** A job has failed: what happened, where, and what to do next. */
export function TroubleScreen({ screen, onRetry, onBack }: TroubleScreenProps) {
  const styles = useStyles();
  const { what, next, reference } = wordFailure(screen.failure);
  return (
    <PaneScreen
      heading={troubleStrings.headings[screen.job]}
      onBack={onBack}
      foot={
        <Button appearance="primary" onClick={onRetry}>
          {troubleStrings.retry}
        </Button>
      }
    >
      <div role="alert">
        <div className={styles.what}>
          <ErrorCircleFilled className={styles.icon} aria-hidden />
          <Text weight="semibold">{what}</Text>
        </div>
      </div>
      <Text>{next}</Text>
      {reference !== null && <Caption1 className={styles.reference}>{reference}</Caption1>}
    </PaneScreen>
  );
}
