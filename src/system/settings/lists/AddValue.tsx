import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { listFaults } from '../../../domain/fields/listFaults';
import { listStrings } from '../../strings/listStrings';

const useStyles = makeStyles({
  form: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-end', marginBottom: tokens.spacingVerticalM },
  field: { flex: '0 1 420px' },
});

interface AddValueProps {
  readonly taken: readonly string[];
  readonly onAdd: (text: string) => void;
}

/** A new value for the end of a list. */
export function AddValue({ taken, onAdd }: AddValueProps) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const wanted = text.trim();
  const fault = wanted === '' ? undefined : listFaults([...taken, wanted]).find(({ at }) => at === taken.length);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted === '' || fault) return;
        onAdd(wanted);
        setText('');
      }}
    >
      <Field label={listStrings.add} className={styles.field} {...(fault && { validationMessage: fault.message })}>
        <Input value={text} maxLength={255} onChange={(_event, { value }) => setText(value)} />
      </Field>
      <Button type="submit" icon={<AddRegular />} disabledFocusable={wanted === '' || fault !== undefined}>
        {listStrings.addButton}
      </Button>
    </form>
  );
}
