import { Button, FluentProvider, Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { AccountView } from './AccountView';
import { ChooseCompany } from './ChooseCompany';
import { CreateAccountForm } from './CreateAccountForm';
import { Panel } from './Panel';
import type { Screen } from './screen';
import type { SignInApi } from './signInApi';
import { SignInForm } from './SignInForm';
import { strings } from './strings';
import { usePreferredTheme } from './usePreferredTheme';
import { useScreen, type ShownScreen } from './useScreen';
import type { Visit } from './visit';
import { wordError } from './wordError';

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    justifyContent: 'center',
    alignItems: 'flex-start',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  card: {
    width: '100%',
    maxWidth: '400px',
    boxSizing: 'border-box',
    marginTop: 'max(0px, min(10vh, 80px))',
    padding: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  product: { color: tokens.colorBrandForeground1 },
  person: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export interface AppProps {
  readonly api: SignInApi;
  readonly visit: Visit;
  /** Sends the browser to an address of this server, or back to who asked. */
  readonly leave: (location: string) => void;
}

/** The sign-in pages: who somebody is, and for which company they go on. */
export function App({ api, visit, leave }: AppProps) {
  const styles = useStyles();
  const shown = useScreen(api, visit, leave);
  const { screen, refresh } = shown;
  return (
    <FluentProvider theme={usePreferredTheme()} className={styles.page}>
      <main className={styles.card}>
        <Text as="span" size={500} weight="semibold" className={styles.product}>
          {strings.product}
        </Text>
        <Step screen={screen} shown={shown} api={api} leave={leave} />
        {'person' in screen && (
          <Text size={200} className={styles.person}>
            {strings.signedInAs(screen.person.name, screen.person.email)}.{' '}
            <Link as="button" inline onClick={() => void api.signOut().then(refresh)}>
              {strings.useAnotherAccount}
            </Link>
          </Text>
        )}
      </main>
    </FluentProvider>
  );
}

interface StepProps {
  readonly screen: Screen;
  readonly shown: ShownScreen;
  readonly api: SignInApi;
  readonly leave: AppProps['leave'];
}

function Step({ screen, shown: { show, refresh }, api, leave }: StepProps) {
  const cancel = async (request: string) => leave(await api.cancel(request));
  switch (screen.name) {
    case 'loading':
      return <Spinner label={strings.loading} />;
    case 'going-on':
      return <Spinner label={strings.goingOn(screen.company.name)} />;
    case 'failed':
      return (
        <Panel title={strings.failed.title} lead={wordError(screen.error)}>
          <div>
            <Button appearance="primary" onClick={() => void refresh()}>
              {strings.tryAgain}
            </Button>
          </div>
        </Panel>
      );
    case 'problem':
      return <Panel {...strings.problems[screen.problem]} />;
    case 'sign-in': {
      const { request, signUp } = screen;
      return (
        <SignInForm
          api={api}
          onSignedIn={refresh}
          {...(signUp && { onCreateAccount: () => show({ name: 'create-account', request }) })}
          {...(request !== null && { onCancel: () => void cancel(request) })}
        />
      );
    }
    case 'create-account':
      return <CreateAccountForm api={api} onSignedIn={refresh} onSignIn={() => void refresh()} />;
    case 'choose-company': {
      const { request, companies, refused } = screen;
      return (
        <ChooseCompany
          companies={companies}
          refused={refused}
          onChoose={async (company) => leave(await api.goOn(request, company.id))}
          onCancel={() => void cancel(request)}
        />
      );
    }
    case 'no-company':
      return (
        <Panel {...strings.noCompany}>
          <div>
            <Button appearance="primary" onClick={() => void refresh()}>
              {strings.noCompany.checkAgain}
            </Button>
          </div>
        </Panel>
      );
    case 'account':
      return <AccountView companies={screen.companies} onSignOut={() => void api.signOut().then(refresh)} />;
  }
}
