import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ValueUsage } from '../../../contract/account';
import type { ListFault } from '../../../domain/fields/listFaults';
import { ConfirmDialog } from '../../action/ConfirmDialog';
import { listStrings } from '../../strings/listStrings';
import { shellStrings } from '../../strings/shellStrings';
import type { DraftValue, ListStep } from './listDraft';
import { ValueRow } from './ValueRow';

/** So many are drawn at a time. */
const VALUES_SHOWN = 100;

const useStyles = makeStyles({
  rows: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  more: { marginTop: tokens.spacingVerticalM },
});

interface ValueRowsProps {
  readonly values: readonly DraftValue[];
  readonly faults: readonly ListFault[];
  readonly usage: readonly ValueUsage[];
  readonly onEdit: (step: ListStep) => void;
}

/** The values of a list in their order; of one that records hold it is asked before it goes. */
export function ValueRows({ values, faults, usage, onEdit }: ValueRowsProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(VALUES_SHOWN);
  const [leaving, setLeaving] = useState<DraftValue | null>(null);
  const rows = useRef<HTMLUListElement>(null);
  const recordsOf = new Map(usage.map(({ value, records }) => [value, records]));
  const recordsWith = ({ former }: DraftValue) => (former === null ? 0 : (recordsOf.get(former) ?? 0));

  const remove = (value: DraftValue) => onEdit({ step: 'remove', id: value.id });

  /** The pressed button goes with its row: the focus stays in the list. */
  function focusBeside(at: number): void {
    const inputs = rows.current?.querySelectorAll('input') ?? [];
    (inputs[at + 1] ?? inputs[at - 1])?.focus();
  }

  return (
    <>
      <ul ref={rows} className={styles.rows}>
        {values.slice(0, shown).map((value, at) => (
          <ValueRow
            key={value.id}
            value={value}
            at={at}
            isLast={at === values.length - 1}
            fault={faults.find((found) => found.at === at)?.message}
            records={recordsWith(value)}
            onEdit={onEdit}
            onRemove={() => {
              if (recordsWith(value) > 0) return setLeaving(value);
              focusBeside(at);
              remove(value);
            }}
          />
        ))}
      </ul>
      {values.length > shown && (
        <Button className={styles.more} onClick={() => setShown(shown + VALUES_SHOWN)}>
          {listStrings.more}
        </Button>
      )}
      {leaving && (
        <ConfirmDialog
          title={listStrings.removeTitle(leaving.former ?? leaving.text)}
          confirm={shellStrings.remove}
          onConfirm={async () => remove(leaving)}
          onClose={() => setLeaving(null)}
          focusNext={() => rows.current?.querySelector('input')?.focus()}
        >
          <Text>{listStrings.removeBody(recordsWith(leaving))}</Text>
        </ConfirmDialog>
      )}
    </>
  );
}
