import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import type { IgnoredColumn } from '../../application/validate/checkReport';
import { validateStrings } from '../strings/validateStrings';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** Columns whose content is not sent: said plainly, because a column that is dropped in silence is data lost. */
export function IgnoredColumns({ columns }: { readonly columns: readonly IgnoredColumn[] }) {
  const styles = useStyles();
  if (columns.length === 0) return null;
  const sheetNames = [...new Set(columns.map((column) => column.sheetName))];
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{validateStrings.ignoredTitle(columns.length)}</MessageBarTitle> {validateStrings.ignoredHint}
        {sheetNames.map((sheetName) => (
          <div key={sheetName}>
            {validateStrings.ignored(
              sheetName,
              columns.filter((column) => column.sheetName === sheetName),
            )}
          </div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
