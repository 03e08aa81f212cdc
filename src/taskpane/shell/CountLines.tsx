import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { number } from '../strings/numberStrings';

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

interface CountLinesProps {
  readonly caption: string;
  readonly lines: readonly { readonly name: string; readonly hint: string; readonly count: number }[];
}

/** Counts with what each is of. */
export function CountLines({ caption, lines }: CountLinesProps) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <tbody>
        {lines.map(({ name, hint, count }) => (
          <tr key={name} className={styles.row}>
            <th scope="row" className={styles.name}>
              {name}
              <Caption1 className={styles.hint}>{hint}</Caption1>
            </th>
            <td className={styles.count}>{number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
