import { Button, Divider, makeStyles, tokens } from '@fluentui/react-components';
import type { ExternalWay } from './screen';
import { strings } from './strings';

const useStyles = makeStyles({ way: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL } });

/** The other way in, under the first. */
export function ExternalButton({ external }: { readonly external: ExternalWay }) {
  const styles = useStyles();
  return (
    <div className={styles.way}>
      <Divider>{strings.or}</Divider>
      <Button as="a" href={external.href}>
        {strings.external.signIn(external.name)}
      </Button>
    </div>
  );
}
