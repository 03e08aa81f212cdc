import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Spinner, makeStyles } from '@fluentui/react-components';
import type { LiveState } from '../../application/session/state';
import { validateStrings } from '../strings/validateStrings';

const useStyles = makeStyles({ line: { flexShrink: 0, justifyContent: 'flex-start' } });

interface OutdatedLineProps {
  readonly live: LiveState;
  readonly onValidate: () => void;
}

/** Cells have changed since the list was made: what has changed is being checked, or the person has to ask for it. */
export function OutdatedLine({ live, onValidate }: OutdatedLineProps) {
  const styles = useStyles();
  if (live === 'following' || live === 'catching-up') {
    return <Spinner className={styles.line} size="tiny" label={validateStrings.catchingUp} />;
  }
  return (
    <MessageBar className={styles.line} intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{validateStrings.outdatedTitle}</MessageBarTitle> {validateStrings.outdated}
      </MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" onClick={onValidate}>
          {validateStrings.validateAgain}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
