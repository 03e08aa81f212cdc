import { AccordionHeader, AccordionItem, AccordionPanel, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { Issue } from '../../domain/validation/issue';
import { ISSUE_KINDS } from '../../domain/validation/issueKinds';
import type { IssueGroup } from '../../domain/validation/summariseIssues';
import { CellButton } from '../shell/CellButton';
import { PagedList } from '../shell/PagedList';
import { validateStrings } from '../strings/validateStrings';
import { SeverityCount } from './SeverityCount';

const useStyles = makeStyles({
  header: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, width: '100%', paddingBlock: tokens.spacingVerticalS },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  where: { color: tokens.colorNeutralForeground3 },
  panel: { margin: 0, paddingInline: tokens.spacingHorizontalM, paddingBottom: tokens.spacingVerticalS },
});

interface IssueGroupItemProps {
  readonly group: IssueGroup;
  readonly describe: (issue: Issue) => string;
  readonly onSelect: (issue: Issue) => void;
}

/** One cause in one column: how often it is there, and each cell in words. */
export function IssueGroupItem({ group, describe, onSelect }: IssueGroupItemProps) {
  const styles = useStyles();
  const { title } = ISSUE_KINDS[group.kind];
  const where = validateStrings.column(group.sheetName, group.field.header);
  return (
    <AccordionItem value={`${group.kind} ${group.sheetName} ${group.field.key}`}>
      <AccordionHeader as="h2">
        <span className={styles.header}>
          <span className={styles.words}>
            {title}
            <Caption1 className={styles.where}>{where}</Caption1>
          </span>
          <SeverityCount severity={group.severity} count={group.issues.length} />
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <PagedList
          label={`${title}, ${where}`}
          items={group.issues}
          renderItem={(issue) => (
            <CellButton place={validateStrings.row(issue.row)} onSelect={() => onSelect(issue)}>
              {describe(issue)}
            </CellButton>
          )}
        />
      </AccordionPanel>
    </AccordionItem>
  );
}
