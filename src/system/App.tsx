import { FluentProvider, Link, makeStyles, tokens, Text, useModalAttributes } from '@fluentui/react-components';
import { useCallback, useEffect, useRef } from 'react';
import { CustomerView } from './customers/CustomerView';
import { CustomersView } from './customers/CustomersView';
import { ImportsView } from './imports/ImportsView';
import { ImportView } from './imports/ImportView';
import { useLoad, type Loading } from './load/useLoad';
import { Loaded } from './load/Loaded';
import { SettingsView } from './settings/SettingsView';
import { AccountMenu } from './shell/AccountMenu';
import { Navigation } from './shell/Navigation';
import type { Route } from './shell/route';
import { usePreferredTheme } from '../pages/usePreferredTheme';
import { useRoute } from './shell/useRoute';
import type { Session } from '../contract/session';
import { strings } from './strings';
import type { SignInActions } from './signInActions';
import type { SystemApi } from './systemApi';

const useStyles = makeStyles({
  page: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
  skip: { position: 'absolute', left: '-9999px', ':focus': { left: tokens.spacingHorizontalM, top: tokens.spacingVerticalS, zIndex: 1 } },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXL,
    padding: `0 ${tokens.spacingHorizontalXXL}`,
    minHeight: '52px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  product: { color: tokens.colorBrandForeground1, lineHeight: '52px' },
  account: { marginLeft: 'auto' },
  main: {
    maxWidth: '1200px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL}`,
    ':focus': { outline: 'none' },
  },
});

interface AppProps {
  readonly api: SystemApi;
  readonly signIn: SignInActions;
}

/** The server's own page: the records it holds, the imports that brought them, and what the company keeps about itself. */
export function App({ api, signIn }: AppProps) {
  const theme = usePreferredTheme();
  const route = useRoute();
  const styles = useStyles();
  const session = useLoad(useCallback((signal: AbortSignal) => api.session(signal), [api]));
  const { load } = session;
  const main = useMainFocus(route);
  // Fluent hides the page from screen readers while a dialog is open. With nothing else that uses its focus management it would end that together with the dialog, and never
  // show the page again.
  useModalAttributes();

  return (
    <FluentProvider theme={theme} className={styles.page}>
      <header className={styles.header}>
        <Link
          className={styles.skip}
          href="#content"
          onClick={(event) => {
            event.preventDefault();
            main.current?.focus();
          }}
        >
          {strings.skipToContent}
        </Link>
        <Text as="span" size={500} weight="semibold" className={styles.product}>
          {strings.product}
        </Text>
        <Navigation route={route} permissions={load.status === 'ready' ? load.value.permissions : []} />
        {load.status === 'ready' && (
          <div className={styles.account}>
            <AccountMenu session={load.value} actions={signIn} />
          </div>
        )}
      </header>
      <main ref={main} tabIndex={-1} className={styles.main}>
        <View route={route} api={api} session={session} />
      </main>
    </FluentProvider>
  );
}

interface ViewProps {
  readonly route: Route;
  readonly api: SystemApi;
  readonly session: Loading<Session>;
}

function View({ route, api, session }: ViewProps) {
  switch (route.view) {
    case 'customers':
      return <CustomersView api={api} />;
    case 'customer':
      return <CustomerView key={route.id} api={api} id={route.id} />;
    case 'imports':
      return <ImportsView api={api} />;
    case 'import':
      return <ImportView key={route.id} api={api} id={route.id} />;
    case 'settings':
    case 'list':
      return (
        <Loaded of={session}>
          {(signedIn) => <SettingsView route={route} api={api} session={signedIn} onOwnChange={session.reload} />}
        </Loaded>
      );
  }
}

/** After a change of view the keyboard and the screen reader go on in the new one. */
function useMainFocus(route: Route) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(route);
  useEffect(() => {
    if (shown.current === route) return;
    shown.current = route;
    window.scrollTo(0, 0);
    main.current?.focus();
  }, [route]);
  return main;
}
