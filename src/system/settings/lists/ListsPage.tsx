import { Link } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { AccountSettings } from '../../../domain/fields/account';
import type { AdministrationApi } from '../../administrationApi';
import { Loaded } from '../../load/Loaded';
import { useLoad } from '../../load/useLoad';
import { DataTable, type Column } from '../../shell/DataTable';
import { Panel } from '../../shell/Panel';
import { hrefOf } from '../../shell/route';
import { listStrings } from '../../strings/listStrings';
import { settingsStrings } from '../../strings/settingsStrings';
import { LIST_COLUMNS, type ListColumn } from './listColumns';

const columnsFor = ({ lists }: AccountSettings): readonly Column<ListColumn>[] => [
  { header: listStrings.columns.list, cell: ({ list, header }) => <Link href={hrefOf({ view: 'list', list })}>{header}</Link> },
  { header: listStrings.columns.usedIn, cell: ({ sheets }) => listStrings.sheets(sheets) },
  { header: listStrings.columns.values, cell: ({ list }) => lists[list].length.toLocaleString('en-AU'), isFigure: true },
];

/** The lists of the company; each has a page of its own. */
export function ListsPage({ api }: { readonly api: AdministrationApi }) {
  const account = useLoad(useCallback((signal) => api.account(signal), [api]));
  return (
    <Loaded of={account}>
      {({ settings }) => (
        <Panel>
          <DataTable label={settingsStrings.pages.lists} columns={columnsFor(settings)} rows={LIST_COLUMNS} keyOf={({ list }) => list} />
        </Panel>
      )}
    </Loaded>
  );
}
