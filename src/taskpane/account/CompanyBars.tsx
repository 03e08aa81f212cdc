import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import type { Actions } from '../../application/session/actions';
import type { FieldsheetState } from '../../application/session/state';
import { sessionAtWork } from '../../application/signIn/connection';
import { otherCompany } from '../../application/signIn/workbookCompany';
import { accountStrings } from '../strings/accountStrings';

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  body: { paddingBlock: tokens.spacingVerticalXS, minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'normal' },
});

interface CompanyBarsProps {
  readonly state: FieldsheetState;
  readonly actions: Actions;
}

/** The workbook, or an import that it remembers, belongs to another company than the one that is signed in to. */
export function CompanyBars({ state, actions }: CompanyBarsProps) {
  const styles = useStyles();
  const session = sessionAtWork(state.connection);
  const before = otherCompany(state);
  const { importElsewhere } = state;
  if (!session || !(before || importElsewhere)) return null;
  const canSwitchTo = (id: string) => session.companies.some((company) => company.id === id);
  return (
    <>
      {importElsewhere && (
        <MessageBar className={styles.bar} intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{accountStrings.importElsewhereTitle(importElsewhere.name)}</MessageBarTitle>{' '}
            {accountStrings.importElsewhere(importElsewhere.name)}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void actions.switchCompany(importElsewhere)}>{accountStrings.switchTo(importElsewhere.name)}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {before && before.id !== importElsewhere?.id && (
        <MessageBar className={styles.bar} intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{accountStrings.otherCompanyTitle(before.name)}</MessageBarTitle>{' '}
            {accountStrings.otherCompany(session.company.name)}
          </MessageBarBody>
          <MessageBarActions>
            {canSwitchTo(before.id) && (
              <Button onClick={() => void actions.switchCompany(before)}>{accountStrings.switchTo(before.name)}</Button>
            )}
            <Button onClick={() => void actions.adoptWorkbook()}>{accountStrings.useWith(session.company.name)}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
