import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import type { Matching } from '../../application/map/matching';
import { isUnchanged } from '../../domain/mapping/ownSheet/compareColumns';
import { mapStrings, wordChanges } from '../strings/mapStrings';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** Which earlier mapping the matches come from, and in what the sheet differs from the one that it was made for. */
export function MappingOrigin({ matching: { changes, choice } }: { readonly matching: Matching }) {
  const styles = useStyles();
  if (changes === null) return null;
  const { stored, renamed } = choice;
  const isSame = isUnchanged(changes) && renamed.length === 0;
  const sameTitle = stored ? mapStrings.matchedAs(stored.name) : mapStrings.sameAsLastTime;
  const changedTitle = stored ? mapStrings.changedFrom(stored.name) : mapStrings.changedTitle;
  return (
    <MessageBar className={styles.bar} intent={isSame ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{isSame ? sameTitle : changedTitle}</MessageBarTitle>{' '}
        {isSame ? mapStrings.nothingChanged : wordChanges(changes, renamed)}
      </MessageBarBody>
    </MessageBar>
  );
}
