import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { strings } from '../strings';
import { sentenceFor } from './sentenceFor';
import type { Loading } from './useLoad';

const useStyles = makeStyles({
  waiting: { padding: tokens.spacingVerticalXXXL },
  stale: { opacity: 0.6 },
});

interface LoadedProps<T> {
  readonly of: Loading<T>;
  readonly children: (value: T) => ReactNode;
}

/** What was loaded; until then, or instead, what is going on and what to do. */
export function Loaded<T>({ of: { load, reload }, children }: LoadedProps<T>) {
  const styles = useStyles();
  switch (load.status) {
    case 'loading':
      return <Spinner className={styles.waiting} label={strings.loading} />;
    case 'failed':
      return (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{sentenceFor(load.error)}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={reload}>{strings.tryAgain}</Button>
          </MessageBarActions>
        </MessageBar>
      );
    case 'ready':
      return (
        <div aria-busy={load.isStale} className={load.isStale ? styles.stale : undefined}>
          {children(load.value)}
        </div>
      );
  }
}
