import { Link, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useCallback } from 'react';
import { rowStatuses, type Import } from '../../contract/imports';
import { undoOutcomes, type Undo } from '../../contract/undo';
import { Loaded } from '../load/Loaded';
import { useLoad } from '../load/useLoad';
import { Panel } from '../shell/Panel';
import { hrefOf } from '../shell/route';
import { strings } from '../strings';
import type { SystemApi } from '../systemApi';
import { Downloads } from './Downloads';
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
        {([found, { settings: account }]) => (
          <>
            <Title2 as="h1" className={styles.title}>
              {found.workbookName || strings.untitled}
            </Title2>
            <div className={styles.about}>
              <StateBadge state={found.state} />
              <Text>
                {formatInstant(found.createdAt)} · {found.createdBy} · {strings.rowsOf(receivedRows(found), found.totalRows)}
                {found.sheetNames.length > 0 && ` · ${strings.fromSheets(found.sheetNames)}`}
              </Text>
            </div>
            <Panel>
              <Figures figures={rowStatuses.map((status) => [strings.statuses[status], found.counts[status]])} />
            </Panel>
            {found.undo && <UndoPanel undo={found.undo} />}
            <Panel heading={strings.rowResults}>
              <Downloads api={api} found={found} />
              <RowResults
                api={api}
                importId={id}
                account={account}
                isUndone={found.undo !== null}
                startWith={found.counts.failed > 0 ? 'failed' : null}
              />
            </Panel>
          </>
        )}
      </Loaded>
    </>
  );
}

function UndoPanel({ undo }: { readonly undo: Undo }) {
  return (
    <Panel heading={strings.undo}>
      <Text>{strings.undoneBy(undo.requestedBy, formatInstant(undo.startedAt))}</Text>
      <Figures figures={undoOutcomes.map((outcome) => [strings.undoOutcomes[outcome], undo.counts[outcome]])} />
    </Panel>
  );
}

function Figures({ figures }: { readonly figures: readonly (readonly [string, number])[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.counts}>
      {figures.map(([term, figure]) => (
        <div key={term} className={styles.count}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.figure}>{figure.toLocaleString('en-AU')}</dd>
        </div>
      ))}
    </dl>
  );
}

function receivedRows({ counts }: Import): number {
  return rowStatuses.reduce((sum, status) => sum + counts[status], 0);
}
