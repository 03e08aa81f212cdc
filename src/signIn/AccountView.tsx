import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { BusyButton } from './BusyButton';
import { Panel } from './Panel';
import { ProblemNotice } from './ProblemNotice';
import type { ExternalWay, Screen } from './screen';
import { strings } from './strings';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  company: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM, overflowWrap: 'anywhere' },
  role: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

export interface AccountViewProps {
  readonly screen: Extract<Screen, { name: 'account' }>;
  readonly onChangePassword: () => void;
  readonly onConnect: (external: ExternalWay) => Promise<void>;
  readonly onSignOut: () => void;
}

export function AccountView({
  screen: { companies, person, external, problem },
  onChangePassword,
  onConnect,
  onSignOut,
}: AccountViewProps) {
  const styles = useStyles();
  const words = strings.account;
  return (
    <Panel title={words.title}>
      <ProblemNotice problem={problem} external={external} />
      <ul aria-label={words.companies} className={styles.list}>
        {companies.map(({ id, name, role }) => (
          <li key={id} className={styles.company}>
            <Text weight="semibold">{name}</Text>
            <Text className={styles.role}>{strings.roles[role]}</Text>
          </li>
        ))}
      </ul>
      {external !== null && person.isConnected && <Text>{words.connected(external.name)}</Text>}
      <div className={styles.buttons}>
        <Button as="a" href="/" appearance="primary">
          {words.open}
        </Button>
        {person.hasPassword && <Button onClick={onChangePassword}>{words.changePassword}</Button>}
        {external !== null && !person.isConnected && (
          <BusyButton onClick={() => onConnect(external)}>{strings.external.connect(external.name)}</BusyButton>
        )}
        <Button onClick={onSignOut}>{words.signOut}</Button>
      </div>
    </Panel>
  );
}
