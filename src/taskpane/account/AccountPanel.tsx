import {
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Actions } from '../../application/session/actions';
import type { Failure } from '../../application/session/failure';
import { sessionAtWork, type Connection } from '../../application/signIn/connection';
import type { Session } from '../../contract/session';
import { accountStrings } from '../strings/accountStrings';
import { wordFailure } from '../strings/failureStrings';
import { AccountMenu } from './AccountMenu';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  line: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  words: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere', minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  bar: { flexShrink: 0 },
});

interface AccountPanelProps {
  readonly connection: Connection;
  readonly actions: Actions;
}

/** Which company rows go to and who is signed in, or how to sign in. */
export function AccountPanel({ connection, actions }: AccountPanelProps) {
  const styles = useStyles();
  switch (connection.status) {
    case 'connecting':
      return (
        <Text className={styles.quiet} role="status">
          {accountStrings.connecting}
        </Text>
      );
    case 'failed':
      return (
        <FailureBar failure={connection.failure}>
          <Button onClick={() => void actions.connect()}>{accountStrings.connectAgain}</Button>
        </FailureBar>
      );
    case 'signed-out':
      return (
        <div className={styles.panel}>
          {connection.failure && <FailureBar failure={connection.failure} />}
          <Text role="status">{accountStrings.notSignedIn}</Text>
          <div className={styles.actions}>
            <Button appearance="primary" onClick={() => void actions.signIn()}>
              {accountStrings.signIn}
            </Button>
            {connection.options.demo && <Button onClick={() => void actions.tryDemo()}>{accountStrings.tryDemo}</Button>}
          </div>
        </div>
      );
    case 'signing-in':
      return (
        <div className={styles.panel}>
          {connection.from.status === 'connected' && <SignedIn session={connection.from.session} actions={null} />}
          <Spinner size="tiny" labelPosition="after" label={accountStrings.signingIn} role="status" />
          <div className={styles.actions}>
            <Button onClick={() => actions.cancelSignIn()}>{accountStrings.cancelSignIn}</Button>
          </div>
        </div>
      );
    case 'connected':
      return <SignedIn session={connection.session} actions={actions} />;
    case 'lost':
    case 'elsewhere':
      return <SignedIn session={sessionAtWork(connection)!} actions={null} />;
  }
}

function SignedIn({ session, actions }: { readonly session: Session; readonly actions: Actions | null }) {
  const styles = useStyles();
  const { user, company, permissions } = session;
  const words = permissions.includes('import') ? accountStrings.goesTo(company.name) : accountStrings.looksAt(company.name);
  return (
    <div className={styles.panel}>
      <div className={styles.line}>
        <div className={styles.words} role="status">
          <Text weight="semibold">{words}</Text>
          <Caption1 className={styles.quiet}>
            {company.isDemo ? accountStrings.demo : accountStrings.signedInAs(user.name, user.role)}
          </Caption1>
        </div>
        {actions && !company.isDemo && <AccountMenu session={session} actions={actions} />}
      </div>
      {actions && company.isDemo && (
        <div className={styles.actions}>
          <Button onClick={() => void actions.signIn()}>{accountStrings.signIn}</Button>
        </div>
      )}
    </div>
  );
}

function FailureBar({ failure, children }: { readonly failure: Failure; readonly children?: React.ReactNode }) {
  const styles = useStyles();
  const { what, next, reference } = wordFailure(failure);
  return (
    <MessageBar className={styles.bar} intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{what}</MessageBarTitle> {next} {reference}
      </MessageBarBody>
      {children && <MessageBarActions>{children}</MessageBarActions>}
    </MessageBar>
  );
}
