import { Link, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useCallback } from 'react';
import type { ListName } from '../../../domain/fields/field';
import type { AdministrationApi } from '../../administrationApi';
import { Loaded } from '../../load/Loaded';
import { useLoad } from '../../load/useLoad';
import { hrefOf } from '../../shell/route';
import { listStrings } from '../../strings/listStrings';
import { LIST_COLUMNS } from './listColumns';
import { ListEditor } from './ListEditor';

const useStyles = makeStyles({
  back: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, marginBottom: tokens.spacingVerticalS },
  title: { display: 'block', margin: 0 },
  lead: { display: 'block', margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`, color: tokens.colorNeutralForeground2 },
});

interface ListPageProps {
  readonly api: AdministrationApi;
  /** Undefined for an address that names none. */
  readonly list: ListName | undefined;
}

/** One list of the company. */
export function ListPage({ api, list }: ListPageProps) {
  const styles = useStyles();
  const column = LIST_COLUMNS.find((known) => known.list === list);
  return (
    <>
      <Link href={hrefOf({ view: 'settings', page: 'lists' })} className={styles.back}>
        <ArrowLeftRegular aria-hidden /> {listStrings.back}
      </Link>
      <Title2 as="h1" className={styles.title}>
        {column?.header ?? listStrings.unknown}
      </Title2>
      {column && (
        <>
          <Text className={styles.lead}>
            {listStrings.lead(column.header, column.sheets)} {column.list === 'assignedUser' && listStrings.users}
          </Text>
          <LoadedEditor api={api} list={column.list} />
        </>
      )}
    </>
  );
}

function LoadedEditor({ api, list }: { readonly api: AdministrationApi; readonly list: ListName }) {
  const loading = useLoad(useCallback((signal) => Promise.all([api.account(signal), api.listUsage(list, signal)]), [api, list]));
  return <Loaded of={loading}>{([account, { values }]) => <ListEditor api={api} list={list} account={account} usage={values} />}</Loaded>;
}
