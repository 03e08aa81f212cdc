import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Company } from '../contract/session';
import { Panel } from './Panel';
import { strings } from './strings';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  company: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM, overflowWrap: 'anywhere' },
  role: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export interface AccountViewProps {
  readonly companies: readonly Company[];
  readonly onSignOut: () => void;
}

export function AccountView({ companies, onSignOut }: AccountViewProps) {
  const styles = useStyles();
  const words = strings.account;
  return (
    <Panel title={words.title}>
      <ul aria-label={words.companies} className={styles.list}>
        {companies.map(({ id, name, role }) => (
          <li key={id} className={styles.company}>
            <Text weight="semibold">{name}</Text>
            <Text className={styles.role}>{strings.roles[role]}</Text>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button as="a" href="/" appearance="primary">
          {words.open}
        </Button>
        <Button onClick={onSignOut}>{words.signOut}</Button>
      </div>
    </Panel>
  );
}
