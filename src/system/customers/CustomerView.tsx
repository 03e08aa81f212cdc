import { Caption1, Link, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useCallback } from 'react';
import type { CustomerDetail } from '../../contract/customers';
import { fieldsOf } from '../../domain/fields/fieldsOf';
import type { Field } from '../../domain/fields/field';
import { Loaded } from '../load/Loaded';
import { useLoad } from '../load/useLoad';
import { DataTable } from '../shell/DataTable';
import { Panel } from '../shell/Panel';
import { hrefOf } from '../shell/route';
import { strings } from '../strings';
import type { SystemApi } from '../systemApi';
import { siteColumns } from './customerColumns';
import { formatValue } from './formatValue';
import { RecordTable } from './RecordTable';

const useStyles = makeStyles({
  back: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, marginBottom: tokens.spacingVerticalS },
  title: { display: 'block', margin: 0 },
  billing: { display: 'block', margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`, color: tokens.colorNeutralForeground2 },
  details: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))', gap: tokens.spacingVerticalM, margin: 0 },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
});

/** One customer: who pays for it, which sites it pays for, its people and its equipment. */
export function CustomerView({ api, id }: { readonly api: SystemApi; readonly id: string }) {
  const styles = useStyles();
  const loading = useLoad(useCallback((signal) => Promise.all([api.customer(id, signal), api.account(signal)]), [api, id]));
  return (
    <>
      <Link href={hrefOf({ view: 'customers' })} className={styles.back}>
        <ArrowLeftRegular aria-hidden /> {strings.backToCustomers}
      </Link>
      <Loaded of={loading}>
        {([customer, { settings: account }]) => (
          <>
            <Title2 as="h1" className={styles.title}>
              {customer.name}
            </Title2>
            <BilledTo customer={customer} />
            {!customer.billingCustomer && (
              <Panel heading={strings.sitesBilledTo(customer.sites.length)}>
                {customer.sites.length === 0 ? (
                  <Caption1>{strings.noSites}</Caption1>
                ) : (
                  <DataTable
                    label={strings.sitesBilledTo(customer.sites.length)}
                    columns={siteColumns}
                    rows={customer.sites}
                    keyOf={(site) => site.id}
                  />
                )}
              </Panel>
            )}
            <Panel heading={strings.contactsOf(customer.contacts.length)}>
              <RecordTable
                label={strings.columns.contacts}
                fields={fieldsOf('contact', account)}
                records={customer.contacts}
                whenEmpty={strings.noContacts}
              />
            </Panel>
            <Panel heading={strings.equipmentOf(customer.equipment.length)}>
              <RecordTable
                label={strings.columns.equipment}
                fields={fieldsOf('equipment', account)}
                records={customer.equipment}
                whenEmpty={strings.noEquipment}
              />
            </Panel>
            <Panel heading={strings.details}>
              <Details values={customer.values} fields={fieldsOf('customer', account)} />
            </Panel>
          </>
        )}
      </Loaded>
    </>
  );
}

function BilledTo({ customer: { billingCustomer } }: { readonly customer: CustomerDetail }) {
  const styles = useStyles();
  return (
    <Text className={styles.billing}>
      {billingCustomer ? (
        <>
          {strings.billedTo} <Link href={hrefOf({ view: 'customer', id: billingCustomer.id })}>{billingCustomer.name}</Link>
        </>
      ) : (
        strings.billedToItself
      )}
    </Text>
  );
}

function Details({ values, fields }: { readonly values: CustomerDetail['values']; readonly fields: readonly Field[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.details}>
      {fields.flatMap(({ key, header, kind }) =>
        values[key] === undefined
          ? []
          : [
              <div key={key}>
                <dt className={styles.term}>{header}</dt>
                <dd className={styles.value}>{formatValue(values[key], kind)}</dd>
              </div>,
            ],
      )}
    </dl>
  );
}
