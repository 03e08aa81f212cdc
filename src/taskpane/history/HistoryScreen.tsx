import { Button, Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { rowStatuses, type ImportPage, type ImportSummary } from '../../contract/imports';
import { CellButton } from '../shell/CellButton';
import { PaneScreen } from '../shell/PaneScreen';
import { historyStrings, IMPORT_STATES } from '../strings/historyStrings';
import { listed, number } from '../strings/numberStrings';
import { STATUS_STRINGS } from '../strings/sendStrings';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`, padding: 0 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'block' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
  pager: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, flexGrow: 1 },
});

interface HistoryScreenProps {
  readonly page: ImportPage;
  readonly onOpen: (importId: string) => void;
  readonly onPage: (page: number) => void;
  readonly onBack: () => void;
}

/** Every import of the company, whoever sent it and from whichever workbook. */
export function HistoryScreen({ page, onOpen, onPage, onBack }: HistoryScreenProps) {
  const styles = useStyles();
  const pages = Math.ceil(page.totalItems / page.pageSize);
  return (
    <PaneScreen
      heading={historyStrings.heading}
      onBack={onBack}
      foot={
        pages > 1 && (
          <div className={styles.pager}>
            <Button disabledFocusable={page.page <= 1} onClick={() => onPage(page.page - 1)}>
              {historyStrings.newer}
            </Button>
            <Caption1>{historyStrings.pages(page.page, pages)}</Caption1>
            <Button disabledFocusable={page.page >= pages} onClick={() => onPage(page.page + 1)}>
              {historyStrings.older}
            </Button>
          </div>
        )
      }
    >
      <Text>{page.totalItems === 0 ? historyStrings.empty : historyStrings.total(page.totalItems)}</Text>
      <ul className={styles.list} aria-label={historyStrings.list}>
        {page.items.map((item) => (
          <li key={item.id} className={styles.item}>
            <CellButton place={item.workbookName || historyStrings.untitled} onSelect={() => onOpen(item.id)}>
              <span className={styles.quiet}>{historyStrings.whenAndWho(item.createdAt, item.createdBy)}</span>
              {item.sheetNames.length > 0 && <span className={styles.quiet}>{historyStrings.from(item.sheetNames)}</span>}
              <span className={styles.line}>
                {IMPORT_STATES[item.state]}
                {outcomes(item) !== '' && `: ${outcomes(item)}`}
              </span>
            </CellButton>
          </li>
        ))}
      </ul>
    </PaneScreen>
  );
}

/** `12 created, 3 failed`. */
function outcomes({ counts }: ImportSummary): string {
  return listed(
    rowStatuses
      .filter((status) => counts[status] > 0)
      .map((status) => `${number(counts[status])} ${STATUS_STRINGS[status].name.toLowerCase()}`),
  );
}
