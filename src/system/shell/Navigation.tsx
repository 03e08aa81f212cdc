import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Permission } from '../../domain/people/role';
import { maySee } from '../settings/settingsPages';
import { strings } from '../strings';
import { shellStrings } from '../strings/shellStrings';
import { hrefOf, SETTINGS_PAGES, type Route } from './route';

const useStyles = makeStyles({
  nav: { display: 'flex', minHeight: '52px', gap: tokens.spacingHorizontalXS },
  link: {
    display: 'flex',
    alignItems: 'center',
    padding: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    fontSize: tokens.fontSizeBase300,
    borderBottom: '3px solid transparent',
    borderTop: '3px solid transparent',
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});

interface Section {
  readonly label: string;
  readonly opens: Route;
  readonly holds: readonly Route['view'][];
}

const sections = (permissions: readonly Permission[]): readonly Section[] => [
  { label: strings.customers, opens: { view: 'customers' }, holds: ['customers', 'customer'] },
  { label: strings.imports, opens: { view: 'imports' }, holds: ['imports', 'import'] },
  {
    label: shellStrings.settings,
    opens: { view: 'settings', page: SETTINGS_PAGES.find((page) => maySee(page, permissions)) ?? 'mappings' },
    holds: ['settings', 'list'],
  },
];

interface NavigationProps {
  readonly route: Route;
  readonly permissions: readonly Permission[];
}

export function Navigation({ route, permissions }: NavigationProps) {
  const styles = useStyles();
  return (
    <nav className={styles.nav} aria-label={strings.navigation}>
      {sections(permissions).map(({ label, opens, holds }) => {
        const isCurrent = holds.some((held) => held === route.view);
        return (
          <a
            key={label}
            href={hrefOf(opens)}
            className={mergeClasses(styles.link, isCurrent && styles.current)}
            aria-current={isCurrent ? 'page' : undefined}
          >
            {label}
          </a>
        );
      })}
    </nav>
  );
}
