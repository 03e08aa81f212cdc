import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { mappingNameSchema, type StoredMapping } from '../../../contract/savedMappings';
import { MAX_NAME_LENGTH } from '../../../domain/mapping/saved/freeName';
import { FormDialog } from '../../action/FormDialog';
import { mappingStrings } from '../../strings/mappingStrings';

interface RenameDialogProps {
  readonly mapping: StoredMapping;
  readonly onRename: (name: string, signal: AbortSignal) => Promise<void>;
  readonly onClose: () => void;
}

export function RenameDialog({ mapping, onRename, onClose }: RenameDialogProps) {
  const [name, setName] = useState(mapping.name);
  const wanted = mappingNameSchema.safeParse(name);
  return (
    <FormDialog
      title={mappingStrings.renameTitle(mapping.name)}
      submit={mappingStrings.rename}
      isReady={wanted.success && wanted.data !== mapping.name}
      onSubmit={(signal) => onRename(wanted.data ?? name, signal)}
      onClose={onClose}
    >
      <Field label={mappingStrings.newName}>
        <Input value={name} maxLength={MAX_NAME_LENGTH} onChange={(_event, { value }) => setName(value)} />
      </Field>
    </FormDialog>
  );
}
