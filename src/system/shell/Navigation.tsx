import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { strings } from '../strings';
import { hrefOf, type Route } from './route';

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

const SECTIONS = [
  { label: strings.customers, view: 'customers', holds: ['customers', 'customer'] },
  { label: strings.imports, view: 'imports', holds: ['imports', 'import'] },
] as const;

export function Navigation({ route }: { readonly route: Route }) {
  const styles = useStyles();
  return (
    <nav className={styles.nav} aria-label={strings.navigation}>
      {SECTIONS.map(({ label, view, holds }) => {
        const isCurrent = holds.some((held) => held === route.view);
        return (
          <a
            key={view}
            href={hrefOf({ view })}
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
