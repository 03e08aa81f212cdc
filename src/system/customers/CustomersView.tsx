import { Caption1, Field, makeStyles, Radio, RadioGroup, SearchBox, Title2, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { CustomerQuery } from '../../contract/customers';
import { Loaded } from '../load/Loaded';
import { useLoad } from '../load/useLoad';
import { DataTable } from '../shell/DataTable';
import { Pager } from '../shell/Pager';
import { Panel } from '../shell/Panel';
import { strings } from '../strings';
import type { SystemApi } from '../systemApi';
import { customerColumns } from './customerColumns';
import { useSettled } from './useSettled';

const PAGE_SIZE = 50;
/** A pause in typing, after which the server is asked. */
const TYPING_PAUSE_MS = 200;
const KINDS: readonly CustomerQuery['kind'][] = ['all', 'billing', 'site'];

const useStyles = makeStyles({
  title: { display: 'block', margin: `0 0 ${tokens.spacingVerticalL}` },
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'flex-start',
    marginBottom: tokens.spacingVerticalM,
  },
  search: { width: '360px', maxWidth: '100%' },
  count: { display: 'block', marginBottom: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
});

interface Filter {
  readonly search: string;
  readonly kind: CustomerQuery['kind'];
  readonly page: number;
}

export function CustomersView({ api }: { readonly api: SystemApi }) {
  const styles = useStyles();
  const [filter, setFilter] = useState<Filter>({ search: '', kind: 'all', page: 1 });
  const { search, kind, page } = useSettled(filter, TYPING_PAUSE_MS);
  const customers = useLoad(
    useCallback((signal) => api.customers({ search, kind, page, pageSize: PAGE_SIZE }, signal), [api, search, kind, page]),
  );

  return (
    <>
      <Title2 as="h1" className={styles.title}>
        {strings.customers}
      </Title2>
      <Panel>
        <div className={styles.filters} role="search">
          <Field label={strings.search} hint={strings.searchHint} className={styles.search}>
            <SearchBox
              value={filter.search}
              maxLength={200}
              onChange={(_event, { value }) => setFilter({ ...filter, search: value, page: 1 })}
            />
          </Field>
          <Field label={strings.show}>
            <RadioGroup
              layout="horizontal"
              value={filter.kind}
              onChange={(_event, { value }) => setFilter({ ...filter, kind: KINDS.find((known) => known === value) ?? 'all', page: 1 })}
            >
              {KINDS.map((known) => (
                <Radio key={known} value={known} label={strings.kinds[known]} />
              ))}
            </RadioGroup>
          </Field>
        </div>
        <Loaded of={customers}>
          {({ items, totalItems }) => (
            <>
              <Caption1 className={styles.count} role="status">
                {totalItems > 0
                  ? strings.customerCount(totalItems)
                  : search === '' && kind === 'all'
                    ? strings.noCustomers
                    : strings.noMatches}
              </Caption1>
              {items.length > 0 && <DataTable label={strings.customers} columns={customerColumns} rows={items} keyOf={({ id }) => id} />}
              <Pager page={page} pageSize={PAGE_SIZE} totalItems={totalItems} onPage={(next) => setFilter({ ...filter, page: next })} />
            </>
          )}
        </Loaded>
      </Panel>
    </>
  );
}
