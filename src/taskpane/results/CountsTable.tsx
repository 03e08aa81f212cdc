import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { rowStatuses, type Counts } from '../../contract/imports';
import { number } from '../strings/numberStrings';
import { STATUS_STRINGS } from '../strings/sendStrings';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXS },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: `${tokens.spacingVerticalXS} 0` },
  hint: { display: 'block', color: tokens.colorNeutralForeground3 },
  count: {
    textAlign: 'right',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    verticalAlign: 'top',
    paddingTop: tokens.spacingVerticalXS,
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface CountsTableProps {
  readonly caption: string;
  readonly counts: Counts;
}

/** The five outcomes; together they are the rows that were sent. */
export function CountsTable({ caption, counts }: CountsTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <tbody>
        {rowStatuses.map((status) => (
          <tr key={status} className={styles.row}>
            <th scope="row" className={styles.name}>
              {STATUS_STRINGS[status].name}
              <Caption1 className={styles.hint}>{STATUS_STRINGS[status].hint}</Caption1>
            </th>
            <td className={styles.count}>{number(counts[status])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
