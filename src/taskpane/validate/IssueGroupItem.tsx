import { AccordionHeader, AccordionItem, AccordionPanel, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import { ISSUE_KINDS } from '../../domain/validation/issueKinds';
import { validateStrings } from '../strings/validateStrings';
import { IssueGroupPanel } from './IssueGroupPanel';
import { issueGroupKey } from './issueGroupKey';
import { SeverityCount } from './SeverityCount';

const useStyles = makeStyles({
  header: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, width: '100%', paddingBlock: tokens.spacingVerticalS },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  where: { color: tokens.colorNeutralForeground3 },
  panel: { margin: 0, paddingInline: tokens.spacingHorizontalM, paddingBottom: tokens.spacingVerticalS },
});

type IssueGroupItemProps = Omit<ComponentProps<typeof IssueGroupPanel>, 'label'>;

/** One cause in one column: how often it is there, and each cell in words. */
export function IssueGroupItem({ group, ...panel }: IssueGroupItemProps) {
  const styles = useStyles();
  const { title } = ISSUE_KINDS[group.kind];
  const where = validateStrings.column(group.sheetName, group.field.header, group.part);
  return (
    <AccordionItem value={issueGroupKey(group)}>
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
        <IssueGroupPanel label={`${title}, ${where}`} group={group} {...panel} />
      </AccordionPanel>
    </AccordionItem>
  );
}
