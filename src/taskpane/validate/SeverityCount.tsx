import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../domain/validation/severity';
import { counted } from '../strings/numberStrings';
import { SEVERITY_STRINGS } from '../strings/validateStrings';

const useStyles = makeStyles({
  count: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    flexShrink: 0,
    // The status colours are too weak for small text in the dark theme; an icon may be weaker.
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
});

/** How many, of which severity: icon and word, so that colour is not needed. */
export function SeverityCount({ severity, count }: { readonly severity: Severity; readonly count: number }) {
  const styles = useStyles();
  const { one, many } = SEVERITY_STRINGS[severity];
  const Icon = severity === 'error' ? ErrorCircleFilled : WarningFilled;
  return (
    <span className={styles.count}>
      <Icon className={styles[severity]} aria-hidden />
      {counted(count, one, many)}
    </span>
  );
}
