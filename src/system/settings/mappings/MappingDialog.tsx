import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Text } from '@fluentui/react-components';
import type { StoredMapping } from '../../../contract/savedMappings';
import type { AccountSettings } from '../../../domain/fields/account';
import { mappableFields } from '../../../domain/mapping/ownSheet/mappableFields';
import { DataTable } from '../../shell/DataTable';
import { mappingStrings } from '../../strings/mappingStrings';

interface MappingDialogProps {
  readonly stored: StoredMapping;
  readonly settings: AccountSettings;
  readonly onClose: () => void;
}

/** What a saved mapping makes of each column. */
export function MappingDialog({ stored: { name, mapping }, settings, onClose }: MappingDialogProps) {
  const headers = new Map(mappableFields(mapping.kind, settings).map(({ key, header }) => [key, header]));
  const mapped = mapping.columns.flatMap(({ header, place, field }) =>
    field === null ? [] : [{ from: header || mappingStrings.withoutHeader(place), place, to: headers.get(field) ?? field }],
  );
  const constants = mapping.constants.map(({ field, value }) => ({ to: headers.get(field) ?? field, value }));
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{name}</DialogTitle>
          <DialogContent>
            <Text>{mappingStrings.lookBody(mapped.length)}</Text>
            <DataTable
              label={mappingStrings.header}
              columns={[
                { header: mappingStrings.header, cell: ({ from }) => from },
                { header: mappingStrings.field, cell: ({ to }) => to },
              ]}
              rows={mapped}
              keyOf={({ from, place }) => `${from} ${place}`}
            />
            {constants.length > 0 && (
              <DataTable
                label={mappingStrings.constants}
                columns={[
                  { header: mappingStrings.constants, cell: ({ to }) => to },
                  { header: mappingStrings.value, cell: ({ value }) => value },
                ]}
                rows={constants}
                keyOf={({ to }) => to}
              />
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {mappingStrings.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
