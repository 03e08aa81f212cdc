import { Button, FluentProvider, makeStyles, MessageBar, MessageBarBody, Text, Title2, tokens } from '@fluentui/react-components';
import { Panel } from './shell/Panel';
import { usePreferredTheme } from '../pages/usePreferredTheme';
import type { SignInActions } from './signInActions';
import { accountStrings } from './strings/accountStrings';

const useStyles = makeStyles({
  page: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
  main: { maxWidth: '480px', margin: '0 auto', padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}` },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'flex-start' },
});

interface SignedOutProps {
  readonly actions: SignInActions;
  readonly hasDemo: boolean;
  /** Whether somebody has just tried to sign in, in vain. */
  readonly hasFailed: boolean;
}

/** The page while nobody is signed in. */
export function SignedOut({ actions, hasDemo, hasFailed }: SignedOutProps) {
  const styles = useStyles();
  return (
    <FluentProvider theme={usePreferredTheme()} className={styles.page}>
      <main className={styles.main}>
        <Panel>
          <div className={styles.content}>
            <Title2 as="h1">{accountStrings.signedOut}</Title2>
            {hasFailed && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{accountStrings.failed}</MessageBarBody>
              </MessageBar>
            )}
            <Text>{accountStrings.signedOutBody}</Text>
            <Button appearance="primary" onClick={() => void actions.signIn(null)}>
              {accountStrings.signInShort}
            </Button>
            {hasDemo && <Button onClick={actions.useDemo}>{accountStrings.useDemo}</Button>}
          </div>
        </Panel>
      </main>
    </FluentProvider>
  );
}
