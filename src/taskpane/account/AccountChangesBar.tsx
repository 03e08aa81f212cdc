import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import type { AccountChange } from '../../application/signIn/accountChanges';
import { accountChangeStrings, wordAccountChange } from '../strings/accountChangeStrings';

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  body: { paddingBlock: tokens.spacingVerticalXS, minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'normal' },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
});

/** So many are read; a whole new list of fields is a matter for validating. */
const SHOWN = 6;

interface AccountChangesBarProps {
  readonly changes: readonly AccountChange[];
  /** Null where nothing is there to validate. */
  readonly onValidate: (() => void) | null;
}

/** What an administrator has changed since the rows were validated, and what that means for them. */
export function AccountChangesBar({ changes, onValidate }: AccountChangesBarProps) {
  const styles = useStyles();
  if (changes.length === 0) return null;
  const left = changes.length - SHOWN;
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{accountChangeStrings.title}</MessageBarTitle> {onValidate && accountChangeStrings.outdated}
        <ul className={styles.list}>
          {changes.slice(0, SHOWN).map((change) => (
            <li key={wordAccountChange(change)}>{wordAccountChange(change)}</li>
          ))}
          {left > 0 && <li>{accountChangeStrings.more(left)}</li>}
        </ul>
      </MessageBarBody>
      {onValidate && (
        <MessageBarActions>
          <Button appearance="primary" onClick={onValidate}>
            {accountChangeStrings.validate}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
