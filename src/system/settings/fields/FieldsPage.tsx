import { useCallback } from 'react';
import { CUSTOM_FIELD_ENTITIES } from '../../../domain/fields/account';
import type { AdministrationApi } from '../../administrationApi';
import { Loaded } from '../../load/Loaded';
import { useLoad } from '../../load/useLoad';
import { FieldsPanel } from './FieldsPanel';

/** The company's own fields, by the sheet that they are columns of. */
export function FieldsPage({ api }: { readonly api: AdministrationApi }) {
  const loading = useLoad(useCallback((signal) => Promise.all([api.account(signal), api.customFieldUsage(signal)]), [api]));
  return (
    <Loaded of={loading}>
      {([account, { fields }]) => (
        <>
          {CUSTOM_FIELD_ENTITIES.map((entity) => (
            <FieldsPanel
              key={entity}
              api={api}
              entity={entity}
              account={account}
              usage={fields.filter((used) => used.entity === entity)}
              onChange={loading.reload}
            />
          ))}
        </>
      )}
    </Loaded>
  );
}
