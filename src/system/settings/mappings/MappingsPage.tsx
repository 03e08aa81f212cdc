import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { StoredMapping } from '../../../contract/savedMappings';
import { ConfirmDialog } from '../../action/ConfirmDialog';
import type { AdministrationApi } from '../../administrationApi';
import { Loaded } from '../../load/Loaded';
import { useLoad } from '../../load/useLoad';
import { DataTable, type Column } from '../../shell/DataTable';
import { formatDay } from '../../shell/formatDay';
import { Panel } from '../../shell/Panel';
import { mappingStrings } from '../../strings/mappingStrings';
import { settingsStrings } from '../../strings/settingsStrings';
import { shellStrings } from '../../strings/shellStrings';
import { MappingDialog } from './MappingDialog';
import { RenameDialog } from './RenameDialog';

const useStyles = makeStyles({ buttons: { display: 'flex', gap: tokens.spacingHorizontalXS } });

interface MappingsPageProps {
  readonly api: AdministrationApi;
  /** Whether the person may rename and delete them. */
  readonly mayChange: boolean;
}

interface Open {
  readonly dialog: 'look' | 'rename' | 'delete';
  readonly mapping: StoredMapping;
}

/** The company's saved mappings, and one's own. */
export function MappingsPage({ api, mayChange }: MappingsPageProps) {
  const styles = useStyles();
  const loading = useLoad(useCallback((signal) => Promise.all([api.mappings(signal), api.account(signal)]), [api]));
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const columns: readonly Column<StoredMapping>[] = [
    { header: mappingStrings.columns.name, cell: ({ name }) => name },
    { header: mappingStrings.columns.scope, cell: ({ scope }) => mappingStrings.scopes[scope], isShort: true },
    { header: mappingStrings.columns.changed, cell: ({ updatedAt }) => formatDay(updatedAt), isShort: true },
    { header: mappingStrings.columns.by, cell: ({ updatedBy }) => updatedBy },
    {
      header: shellStrings.actions,
      cell: (mapping) => (
        <span className={styles.buttons}>
          <Button size="small" aria-label={mappingStrings.lookNamed(mapping.name)} onClick={() => setOpen({ dialog: 'look', mapping })}>
            {mappingStrings.look}
          </Button>
          {mayChange && (
            <>
              <Button
                size="small"
                aria-label={mappingStrings.renameNamed(mapping.name)}
                onClick={() => setOpen({ dialog: 'rename', mapping })}
              >
                {mappingStrings.rename}
              </Button>
              <Button
                size="small"
                aria-label={mappingStrings.deleteNamed(mapping.name)}
                onClick={() => setOpen({ dialog: 'delete', mapping })}
              >
                {mappingStrings.delete}
              </Button>
            </>
          )}
        </span>
      ),
      isShort: true,
    },
  ];
  return (
    <Loaded of={loading}>
      {([mappings, { settings }]) => (
        <Panel>
          {mappings.length === 0 ? (
            <Caption1>{mappingStrings.none}</Caption1>
          ) : (
            <DataTable label={settingsStrings.pages.mappings} columns={columns} rows={mappings} keyOf={({ id }) => id} />
          )}
          {open?.dialog === 'look' && <MappingDialog stored={open.mapping} settings={settings} onClose={close} />}
          {open?.dialog === 'rename' && (
            <RenameDialog
              mapping={open.mapping}
              onRename={async (name, signal) => {
                await api.renameMapping(open.mapping, name, signal);
                loading.reload();
              }}
              onClose={close}
            />
          )}
          {open?.dialog === 'delete' && (
            <ConfirmDialog
              title={mappingStrings.deleteTitle(open.mapping.name)}
              confirm={mappingStrings.delete}
              onConfirm={async (signal) => {
                await api.deleteMapping(open.mapping, signal);
                loading.reload();
              }}
              onClose={close}
            >
              <Text>{mappingStrings.deleteBody[open.mapping.scope]}</Text>
            </ConfirmDialog>
          )}
        </Panel>
      )}
    </Loaded>
  );
}
