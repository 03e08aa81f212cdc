import { Button, Caption1, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { listStrings } from '../../strings/listStrings';
import { shellStrings } from '../../strings/shellStrings';
import { OrderButtons } from '../OrderButtons';
import type { DraftValue, ListStep } from './listDraft';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  field: { flex: '0 1 420px', minWidth: '180px' },
  buttons: { display: 'flex' },
  quiet: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
});

interface ValueRowProps {
  readonly value: DraftValue;
  readonly at: number;
  readonly isLast: boolean;
  readonly fault: string | undefined;
  /** How many hold what the value was when it was loaded. */
  readonly records: number;
  readonly onEdit: (step: ListStep) => void;
  readonly onRemove: () => void;
}

export function ValueRow({ value: { id, text, former }, at, isLast, fault, records, onEdit, onRemove }: ValueRowProps) {
  const styles = useStyles();
  const isRenamed = former !== null && former !== text.trim() && records > 0;
  return (
    <li className={styles.row}>
      <Field
        className={styles.field}
        {...(fault !== undefined && { validationMessage: fault })}
        {...(isRenamed && { hint: listStrings.renamed(former, records) })}
      >
        <Input
          aria-label={listStrings.value(at)}
          value={text}
          maxLength={255}
          onChange={(_event, change) => onEdit({ step: 'rename', id, text: change.value })}
        />
      </Field>
      <span className={styles.buttons}>
        <OrderButtons name={text} isFirst={at === 0} isLast={isLast} onMove={(by) => onEdit({ step: 'move', id, by })} />
        <Button appearance="subtle" icon={<DeleteRegular />} aria-label={shellStrings.removeNamed(text)} onClick={onRemove} />
      </span>
      {records > 0 && <Caption1 className={styles.quiet}>{listStrings.usedBy(records)}</Caption1>}
    </li>
  );
}
