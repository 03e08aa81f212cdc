import { Button, Caption1, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { rowStatuses, type RowResultsPage, type RowStatus } from '../../contract/imports';
import type { AccountSettings } from '../../domain/fields/account';
import { Loaded } from '../load/Loaded';
import { useLoad } from '../load/useLoad';
import { DataTable } from '../shell/DataTable';
import { strings } from '../strings';
import type { SystemApi } from '../systemApi';
import { rowColumns } from './rowColumns';

/** So many rows are drawn at a time; the server sends more at once. */
const ROWS_SHOWN = 200;

const useStyles = makeStyles({
  filter: { marginBottom: tokens.spacingVerticalM },
  more: { display: 'flex', justifyContent: 'center', paddingTop: tokens.spacingVerticalM },
});

interface RowResultsProps {
  readonly api: SystemApi;
  readonly importId: string;
  readonly account: AccountSettings;
  /** Whether the import was undone, wholly or in part. */
  readonly isUndone: boolean;
  /** The rows that are shown first; null for all. */
  readonly startWith: RowStatus | null;
}

export function RowResults({ api, importId, account, isUndone, startWith }: RowResultsProps) {
  const styles = useStyles();
  const [status, setStatus] = useState(startWith);
  return (
    <>
      <Field label={strings.showRows} className={styles.filter}>
        <RadioGroup
          layout="horizontal"
          value={status ?? 'all'}
          onChange={(_event, { value }) => setStatus(rowStatuses.find((known) => known === value) ?? null)}
        >
          <Radio value="all" label={strings.allRows} />
          {rowStatuses.map((known) => (
            <Radio key={known} value={known} label={strings.statuses[known]} />
          ))}
        </RadioGroup>
      </Field>
      <RowPages key={status ?? 'all'} api={api} importId={importId} account={account} isUndone={isUndone} status={status} />
    </>
  );
}

function RowPages({
  api,
  importId,
  account,
  isUndone,
  status,
}: Omit<RowResultsProps, 'startWith'> & { readonly status: RowStatus | null }) {
  const styles = useStyles();
  const [shown, setShown] = useState(ROWS_SHOWN);
  const results = useLoad(useCallback((signal) => firstRows(api, importId, status, shown, signal), [api, importId, status, shown]));
  return (
    <Loaded of={results}>
      {({ rows, hasMore }) =>
        rows.length === 0 ? (
          <Caption1>{strings.noRows}</Caption1>
        ) : (
          <>
            <DataTable label={strings.rowResults} columns={rowColumns(account, isUndone)} rows={rows} keyOf={({ rowKey }) => rowKey} />
            {hasMore && (
              <div className={styles.more}>
                <Button onClick={() => setShown(rows.length + ROWS_SHOWN)}>{strings.moreRows}</Button>
              </div>
            )}
          </>
        )
      }
    </Loaded>
  );
}

type Row = RowResultsPage['items'][number];

async function firstRows(
  api: SystemApi,
  importId: string,
  status: RowStatus | null,
  count: number,
  signal: AbortSignal,
): Promise<{ rows: Row[]; hasMore: boolean }> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const page: RowResultsPage = await api.results(importId, { status, after }, signal);
    rows.push(...page.items);
    after = page.next;
  } while (after !== null && rows.length < count);
  return { rows: rows.slice(0, count), hasMore: rows.length > count || after !== null };
}
