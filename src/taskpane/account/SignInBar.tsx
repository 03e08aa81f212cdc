import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Actions } from '../../application/session/actions';
import type { Connection } from '../../application/signIn/connection';
import { accountStrings } from '../strings/accountStrings';
import { wordFailure } from '../strings/failureStrings';

const useStyles = makeStyles({
  bar: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`, flexShrink: 0 },
  body: { paddingBlock: tokens.spacingVerticalXS, minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'normal' },
});

interface SignInBarProps {
  readonly connection: Connection;
  /** Whether a job waits for the sign-in. */
  readonly isWaiting: boolean;
  readonly actions: Actions;
}

/** The sign-in has ended in the middle of something: above whatever is on the screen, until the same person is back. */
export function SignInBar({ connection, isWaiting, actions }: SignInBarProps) {
  const styles = useStyles();
  switch (connection.status) {
    case 'lost': {
      const { user, company } = connection.session;
      const words = (isWaiting ? accountStrings.lostAtWork : accountStrings.lost)(user.name, company.name);
      const failure = connection.failure && wordFailure(connection.failure);
      return (
        <MessageBar className={styles.bar} intent="warning" layout="multiline" politeness="assertive">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{failure?.what ?? accountStrings.lostTitle}</MessageBarTitle> {words}
          </MessageBarBody>
          <MessageBarActions>
            <Button appearance="primary" onClick={() => void actions.signIn()}>
              {accountStrings.signInAgain}
            </Button>
          </MessageBarActions>
        </MessageBar>
      );
    }
    case 'elsewhere': {
      const { session, now } = connection;
      const isSameCompany = session.company.id === now.company.id;
      return (
        <MessageBar className={styles.bar} intent="warning" layout="multiline" politeness="assertive">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{accountStrings.elsewhereTitle(now.user.name, now.company.name)}</MessageBarTitle>{' '}
            {accountStrings.elsewhere(session.user.name, session.company.name)}
          </MessageBarBody>
          <MessageBarActions>
            <Button appearance="primary" onClick={() => void actions.signIn()}>
              {isSameCompany ? accountStrings.signInAs(session.user.name) : accountStrings.signInTo(session.company.name)}
            </Button>
            <Button onClick={() => void actions.goElsewhere()}>
              {isSameCompany ? accountStrings.stopAndGoOnAs(now.user.name) : accountStrings.stopAndUse(now.company.name)}
            </Button>
          </MessageBarActions>
        </MessageBar>
      );
    }
    case 'signing-in':
      if (connection.from.status === 'signed-out' || connection.from.status === 'connected') return null;
      return (
        <MessageBar className={styles.bar} intent="info" icon={<Spinner size="extra-tiny" />} layout="multiline" politeness="polite">
          <MessageBarBody className={styles.body}>{accountStrings.signingIn}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => actions.cancelSignIn()}>{accountStrings.cancelSignIn}</Button>
          </MessageBarActions>
        </MessageBar>
      );
    case 'connecting':
    case 'failed':
    case 'signed-out':
    case 'connected':
      return null;
  }
}
