import { FluentProvider, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SignInApi } from './signInApi';
import { Step } from './Step';
import { strings } from './strings';
import { usePreferredTheme } from '../pages/usePreferredTheme';
import { useScreen } from './useScreen';
import type { Visit } from './visit';

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
  const { screen, show, refresh } = shown;
  return (
    <FluentProvider theme={usePreferredTheme()} className={styles.page}>
      <main className={styles.card}>
        <Text as="span" size={500} weight="semibold" className={styles.product}>
          {strings.product}
        </Text>
        <Step shown={shown} api={api} leave={leave} />
        {'person' in screen && (
          <Text size={200} className={styles.person}>
            {strings.signedInAs(screen.person.name, screen.person.email)}.{' '}
            <Link as="button" inline onClick={() => void api.signOut().then(refresh, (error: unknown) => show({ name: 'failed', error }))}>
              {strings.useAnotherAccount}
            </Link>
          </Text>
        )}
      </main>
    </FluentProvider>
  );
}
