import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Account, CustomFieldUsage } from '../../../contract/account';
import type { CustomField } from '../../../domain/fields/account';
import { customFieldKey } from '../../../domain/fields/customFieldKey';
import { ActionFailure } from '../../action/ActionFailure';
import { ConfirmDialog } from '../../action/ConfirmDialog';
import { useAction } from '../../action/useAction';
import type { AdministrationApi } from '../../administrationApi';
import { DataTable, type Column } from '../../shell/DataTable';
import { Panel } from '../../shell/Panel';
import { strings } from '../../strings';
import { fieldStrings } from '../../strings/fieldStrings';
import { shellStrings } from '../../strings/shellStrings';
import { OrderButtons } from '../OrderButtons';
import { changeFields } from './changeFields';
import { addField, moveField, removeField, replaceField, type FieldEdit } from './fieldEdits';
import { FieldDialog } from './FieldDialog';

const useStyles = makeStyles({
  add: { marginTop: tokens.spacingVerticalM },
  buttons: { display: 'flex' },
});

interface FieldsPanelProps {
  readonly api: AdministrationApi;
  readonly entity: CustomField['entity'];
  readonly account: Account;
  readonly usage: CustomFieldUsage['fields'];
  readonly onChange: () => void;
}

type Open = { readonly dialog: 'edit'; readonly field: CustomField | null } | { readonly dialog: 'remove'; readonly field: CustomField };

export function FieldsPanel({ api, entity, account, usage, onChange }: FieldsPanelProps) {
  const styles = useStyles();
  const moving = useAction();
  const [open, setOpen] = useState<Open | null>(null);
  const fields = account.settings.customFields.filter((field) => field.entity === entity);
  const recordsOf = (field: CustomField) => usage.find(({ key }) => key === customFieldKey(field))?.records ?? 0;
  const close = () => setOpen(null);

  async function save(edit: FieldEdit, signal: AbortSignal): Promise<void> {
    await changeFields(api, account, edit, signal);
    onChange();
  }

  const columns: readonly Column<CustomField>[] = [
    { header: fieldStrings.columns.name, cell: ({ name }) => name },
    { header: fieldStrings.columns.type, cell: ({ type }) => type, isShort: true },
    { header: fieldStrings.columns.required, cell: ({ required }) => (required ? strings.yes : strings.no), isShort: true },
    { header: fieldStrings.columns.options, cell: ({ options = [] }) => options.join(', ') },
    { header: fieldStrings.columns.records, cell: (field) => recordsOf(field).toLocaleString('en-AU'), isFigure: true },
    {
      header: shellStrings.actions,
      cell: (field) => (
        <span className={styles.buttons}>
          <OrderButtons
            name={field.name}
            isFirst={field === fields[0]}
            isLast={field === fields.at(-1)}
            onMove={(by) => void moving.run((signal) => save(moveField(field, by), signal))}
          />
          <Button
            appearance="subtle"
            icon={<EditRegular />}
            aria-label={shellStrings.editNamed(field.name)}
            onClick={() => setOpen({ dialog: 'edit', field })}
          />
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={shellStrings.removeNamed(field.name)}
            onClick={() => setOpen({ dialog: 'remove', field })}
          />
        </span>
      ),
      isShort: true,
    },
  ];
  return (
    <Panel heading={fieldStrings.panel(entity, fields.length)}>
      <ActionFailure of={moving} />
      {fields.length === 0 ? (
        <Caption1 block>{fieldStrings.none}</Caption1>
      ) : (
        <DataTable label={fieldStrings.entities[entity]} columns={columns} rows={fields} keyOf={customFieldKey} />
      )}
      <Button className={styles.add} icon={<AddRegular />} onClick={() => setOpen({ dialog: 'edit', field: null })}>
        {fieldStrings.add(entity)}
      </Button>
      {open?.dialog === 'edit' && (
        <FieldDialog
          entity={entity}
          former={open.field}
          settings={account.settings}
          onSave={(field, signal) => save(open.field ? replaceField(open.field, field) : addField(field), signal)}
          onClose={close}
        />
      )}
      {open?.dialog === 'remove' && (
        <ConfirmDialog
          title={fieldStrings.remove(open.field.name)}
          confirm={shellStrings.remove}
          onConfirm={(signal) => save(removeField(open.field), signal)}
          onClose={close}
        >
          <Text>{fieldStrings.removeBody(recordsOf(open.field))}</Text>
        </ConfirmDialog>
      )}
    </Panel>
  );
}
