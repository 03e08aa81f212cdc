import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { sentenceFor } from '../load/sentenceFor';
import type { Action } from './useAction';

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalM } });

/** What went wrong with what was asked for, if anything did. */
export function ActionFailure({ of: { state } }: { readonly of: Action }) {
  const styles = useStyles();
  if (state.status !== 'failed') return null;
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody>{sentenceFor(state.error)}</MessageBarBody>
    </MessageBar>
  );
}
