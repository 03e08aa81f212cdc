import { Caption1, Link, makeStyles, Title2, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { rowStatuses, type ImportSummary } from '../../contract/imports';
import { Loaded } from '../load/Loaded';
import { useLoad } from '../load/useLoad';
import { DataTable, type Column } from '../shell/DataTable';
import { Pager } from '../shell/Pager';
import { Panel } from '../shell/Panel';
import { hrefOf } from '../shell/route';
import { strings } from '../strings';
import type { SystemApi } from '../systemApi';
import { formatInstant } from './formatInstant';
import { StateBadge } from './StateBadge';

const PAGE_SIZE = 50;

const useStyles = makeStyles({
  title: { display: 'block', margin: `0 0 ${tokens.spacingVerticalL}` },
  count: { display: 'block', marginBottom: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
});

const columns: readonly Column<ImportSummary>[] = [
  {
    header: strings.columns.started,
    cell: ({ id, createdAt }) => <Link href={hrefOf({ view: 'import', id })}>{formatInstant(createdAt)}</Link>,
    isShort: true,
  },
  { header: strings.columns.workbook, cell: ({ workbookName }) => workbookName || strings.untitled },
  { header: strings.columns.by, cell: ({ createdBy }) => createdBy, isShort: true },
  { header: strings.columns.outcome, cell: ({ state }) => <StateBadge state={state} /> },
  ...rowStatuses.map((status) => ({
    header: strings.statuses[status],
    cell: ({ counts }: ImportSummary) => (counts[status] === 0 ? '–' : counts[status].toLocaleString('en-AU')),
    isFigure: true,
  })),
];

/** The history of imports, newest first. */
export function ImportsView({ api }: { readonly api: SystemApi }) {
  const styles = useStyles();
  const [page, setPage] = useState(1);
  const imports = useLoad(useCallback((signal) => api.imports({ page, pageSize: PAGE_SIZE }, signal), [api, page]));
  return (
    <>
      <Title2 as="h1" className={styles.title}>
        {strings.imports}
      </Title2>
      <Panel>
        <Loaded of={imports}>
          {({ items, totalItems }) => (
            <>
              <Caption1 className={styles.count} role="status">
                {totalItems === 0 ? strings.noImports : strings.importCount(totalItems)}
              </Caption1>
              {items.length > 0 && <DataTable label={strings.imports} columns={columns} rows={items} keyOf={({ id }) => id} />}
              <Pager page={page} pageSize={PAGE_SIZE} totalItems={totalItems} onPage={setPage} />
            </>
          )}
        </Loaded>
      </Panel>
    </>
  );
}
