import {
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Connection } from '../../application/signIn/connection';
import { wordFailure } from '../strings/failureStrings';
import { startStrings } from '../strings/startStrings';

const useStyles = makeStyles({
  line: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  bar: { flexShrink: 0 },
});

interface ConnectionLineProps {
  readonly connection: Connection;
  readonly onConnect: () => void;
}

/** Which company rows go to, or why none can be reached. */
export function ConnectionLine({ connection, onConnect }: ConnectionLineProps) {
  const styles = useStyles();
  switch (connection.status) {
    case 'connecting':
      return (
        <div className={styles.line} role="status">
          <Text className={styles.quiet}>{startStrings.connecting}</Text>
        </div>
      );
    case 'connected':
      return (
        <div className={styles.line} role="status">
          <Text weight="semibold">{startStrings.goesTo(connection.session.company.name)}</Text>
          <Caption1 className={styles.quiet}>{startStrings.signedIn(connection.session.user.name)}</Caption1>
        </div>
      );
    case 'failed': {
      const { what, next, reference } = wordFailure(connection.failure);
      return (
        <MessageBar className={styles.bar} intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>
            <MessageBarTitle>{what}</MessageBarTitle> {next} {reference}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={onConnect}>{startStrings.connectAgain}</Button>
          </MessageBarActions>
        </MessageBar>
      );
    }
  }
}
