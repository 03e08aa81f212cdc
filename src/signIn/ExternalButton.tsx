import { Divider, makeStyles, tokens } from '@fluentui/react-components';
import { BusyButton } from './BusyButton';
import type { ExternalWay } from './screen';
import { strings } from './strings';

const useStyles = makeStyles({ way: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL } });

export interface ExternalButtonProps {
  readonly external: ExternalWay;
  readonly onGo: (external: ExternalWay) => Promise<void>;
}

/** The other way in, under the first. */
export function ExternalButton({ external, onGo }: ExternalButtonProps) {
  const styles = useStyles();
  return (
    <div className={styles.way}>
      <Divider>{strings.or}</Divider>
      <BusyButton onClick={() => onGo(external)}>{strings.external.signIn(external.name)}</BusyButton>
    </div>
  );
}
