import { Link, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useCallback } from 'react';
import { rowStatuses, type Import } from '../../contract/imports';
import { Loaded } from '../load/Loaded';
import { useLoad } from '../load/useLoad';
import { Panel } from '../shell/Panel';
import { hrefOf } from '../shell/route';
import { strings } from '../strings';
import type { SystemApi } from '../systemApi';
import { formatInstant } from './formatInstant';
import { RowResults } from './RowResults';
import { StateBadge } from './StateBadge';

const useStyles = makeStyles({
  back: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, marginBottom: tokens.spacingVerticalS },
  title: { display: 'block', margin: 0, overflowWrap: 'anywhere' },
  about: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}`,
  },
  counts: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXXL}`, margin: 0 },
  count: { display: 'flex', flexDirection: 'column-reverse' },
  figure: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold },
  term: { color: tokens.colorNeutralForeground2 },
});

/** One import: what came of it, and of each of its rows. */
export function ImportView({ api, id }: { readonly api: SystemApi; readonly id: string }) {
  const styles = useStyles();
  const loading = useLoad(useCallback((signal) => Promise.all([api.import(id, signal), api.account(signal)]), [api, id]));
  return (
    <>
      <Link href={hrefOf({ view: 'imports' })} className={styles.back}>
        <ArrowLeftRegular aria-hidden /> {strings.backToImports}
      </Link>
      <Loaded of={loading}>
        {([found, account]) => (
          <>
            <Title2 as="h1" className={styles.title}>
              {found.workbookName || strings.untitled}
            </Title2>
            <div className={styles.about}>
              <StateBadge state={found.state} />
              <Text>
                {formatInstant(found.createdAt)} · {found.createdBy} · {strings.rowsOf(receivedRows(found), found.totalRows)}
              </Text>
            </div>
            <Panel>
              <dl className={styles.counts}>
                {rowStatuses.map((status) => (
                  <div key={status} className={styles.count}>
                    <dt className={styles.term}>{strings.statuses[status]}</dt>
                    <dd className={styles.figure}>{found.counts[status].toLocaleString('en-AU')}</dd>
                  </div>
                ))}
              </dl>
            </Panel>
            <Panel heading={strings.rowResults}>
              <RowResults api={api} importId={id} account={account} startWith={found.counts.failed > 0 ? 'failed' : null} />
            </Panel>
          </>
        )}
      </Loaded>
    </>
  );
}

function receivedRows({ counts }: Import): number {
  return rowStatuses.reduce((sum, status) => sum + counts[status], 0);
}
