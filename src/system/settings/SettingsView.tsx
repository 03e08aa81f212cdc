import { makeStyles, mergeClasses, Text, Title2, tokens } from '@fluentui/react-components';
import type { Session } from '../../contract/session';
import { LIST_NAMES } from '../../domain/fields/field';
import { hrefOf, SETTINGS_PAGES, type Route, type SettingsPage } from '../shell/route';
import { settingsStrings } from '../strings/settingsStrings';
import { shellStrings } from '../strings/shellStrings';
import type { SystemApi } from '../systemApi';
import { ChangesPage } from './changes/ChangesPage';
import { FieldsPage } from './fields/FieldsPage';
import { ListPage } from './lists/ListPage';
import { ListsPage } from './lists/ListsPage';
import { MappingsPage } from './mappings/MappingsPage';
import { PeoplePage } from './people/PeoplePage';
import { maySee } from './settingsPages';
import { TokensPage } from './tokens/TokensPage';

const useStyles = makeStyles({
  layout: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXL },
  nav: {
    display: 'flex',
    flexDirection: 'column',
    flex: '0 0 190px',
    gap: tokens.spacingVerticalXXS,
    '@media (max-width: 800px)': { flex: '1 0 100%', flexDirection: 'row', flexWrap: 'wrap' },
  },
  link: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: '3px solid transparent',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  page: { flex: '1 1 480px', minWidth: 0 },
  title: { display: 'block', margin: 0 },
  lead: { display: 'block', margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`, color: tokens.colorNeutralForeground2 },
});

interface SettingsViewProps {
  readonly route: Extract<Route, { readonly view: 'settings' | 'list' }>;
  readonly api: SystemApi;
  readonly session: Session;
  /** Called when the person has changed what they themselves may do. */
  readonly onOwnChange: () => void;
}

/** What a company keeps about itself, and a person about themselves: of it, what this person may see. */
export function SettingsView({ route, api, session, onOwnChange }: SettingsViewProps) {
  const styles = useStyles();
  const page = route.view === 'list' ? 'lists' : route.page;
  return (
    <div className={styles.layout}>
      <nav className={styles.nav} aria-label={shellStrings.settingsPages}>
        {SETTINGS_PAGES.filter((known) => maySee(known, session.permissions)).map((known) => (
          <a
            key={known}
            href={hrefOf({ view: 'settings', page: known })}
            className={mergeClasses(styles.link, known === page && styles.current)}
            aria-current={known === page ? 'page' : undefined}
          >
            {settingsStrings.pages[known]}
          </a>
        ))}
      </nav>
      <div className={styles.page}>
        {route.view === 'list' && maySee('lists', session.permissions) ? (
          <ListPage key={route.list} api={api} list={LIST_NAMES.find((known) => known === route.list)} />
        ) : (
          <>
            <Title2 as="h1" className={styles.title}>
              {settingsStrings.pages[page]}
            </Title2>
            <Text className={styles.lead}>{settingsStrings.leads[page]}</Text>
            {maySee(page, session.permissions) ? (
              <Page page={page} api={api} session={session} onOwnChange={onOwnChange} />
            ) : (
              <Text>{shellStrings.onlyAdministrators}</Text>
            )}
          </>
        )}
      </div>
    </div>
  );
}

interface PageProps extends Omit<SettingsViewProps, 'route'> {
  readonly page: SettingsPage;
}

function Page({ page, api, session, onOwnChange }: PageProps) {
  switch (page) {
    case 'people':
      return <PeoplePage api={api} session={session} onOwnChange={onOwnChange} />;
    case 'lists':
      return <ListsPage api={api} />;
    case 'fields':
      return <FieldsPage api={api} />;
    case 'mappings':
      return <MappingsPage api={api} mayChange={session.permissions.includes('import')} />;
    case 'changes':
      return <ChangesPage api={api} />;
    case 'tokens':
      return <TokensPage api={api} permissions={session.permissions} />;
  }
}
