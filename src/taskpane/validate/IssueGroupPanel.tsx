import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { proposeRepairs } from '../../domain/repair/proposeRepairs';
import type { Repair } from '../../domain/repair/repair';
import type { RepairContext } from '../../domain/repair/repairContext';
import { REPAIR_KINDS } from '../../domain/repair/repairKinds';
import { describeIssue } from '../../domain/validation/describeIssue';
import type { Issue } from '../../domain/validation/issue';
import { isWaivable, waiverOfCell, waiverOfColumn, type Waiver } from '../../domain/validation/waivers';
import type { IssueGroup } from '../../domain/validation/summariseIssues';
import { ProposalButtons } from '../repair/ProposalButtons';
import { CellButton } from '../shell/CellButton';
import { PagedList } from '../shell/PagedList';
import { repairStrings } from '../strings/repairStrings';
import { validateStrings } from '../strings/validateStrings';

const useStyles = makeStyles({
  all: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
  },
  accept: { marginInlineStart: tokens.spacingHorizontalS, marginBlockEnd: tokens.spacingVerticalXS },
});

/** Enough to tell whether a group has proposals, without working all of them out. */
const LOOKED_AT = 50;

interface IssueGroupPanelProps {
  readonly label: string;
  readonly group: IssueGroup;
  readonly context: RepairContext;
  readonly onSelect: (issue: Issue) => void;
  readonly onRepair: (issue: Issue, repair: Repair) => void;
  readonly onRepairAll: (issues: readonly Issue[]) => void;
  readonly onWaive: (waiver: Waiver) => void;
}

/** The cells of an open group, each with what it could be changed to. */
export function IssueGroupPanel({ label, group, context, onSelect, onRepair, onRepairAll, onWaive }: IssueGroupPanelProps) {
  const styles = useStyles();
  const proposals = useMemo(() => rememberingProposals(context), [context]);
  const mayStand = isWaivable(group);
  const hasProposals = group.kind in REPAIR_KINDS && group.issues.slice(0, LOOKED_AT).some((issue) => proposals(issue).length > 0);
  return (
    <>
      <div className={styles.all}>
        {hasProposals && (
          <Button size="small" onClick={() => onRepairAll(group.issues)}>
            {repairStrings.fixAll(group.issues.length)}
          </Button>
        )}
        {mayStand && (
          <Button size="small" appearance="subtle" onClick={() => onWaive(waiverOfColumn(group))}>
            {validateStrings.ignoreInColumn}
          </Button>
        )}
      </div>
      <PagedList
        label={label}
        items={group.issues}
        renderItem={(issue) => (
          <>
            <CellButton place={validateStrings.row(issue.row)} onSelect={() => onSelect(issue)}>
              {describeIssue(withoutSuggestion(issue, proposals(issue)), context.account)}
            </CellButton>
            <ProposalButtons row={issue.row} repairs={proposals(issue)} onRepair={(repair) => onRepair(issue, repair)} />
            {mayStand && (
              <Button
                className={styles.accept}
                size="small"
                appearance="subtle"
                aria-label={validateStrings.acceptRow(issue.row)}
                onClick={() => onWaive(waiverOfCell(issue))}
              >
                {validateStrings.accept}
              </Button>
            )}
          </>
        )}
      />
    </>
  );
}

function rememberingProposals(context: RepairContext): (issue: Issue) => readonly Repair[] {
  const known = new WeakMap<Issue, readonly Repair[]>();
  return (issue) => {
    const repairs = known.get(issue) ?? proposeRepairs(issue, context);
    known.set(issue, repairs);
    return repairs;
  };
}

/** The button below says what was probably meant; a second guess in words could only differ. */
function withoutSuggestion(issue: Issue, repairs: readonly Repair[]): Issue {
  const { related, ...rest } = issue;
  return issue.kind === 'unknown-reference' && related && repairs.length > 0 ? rest : issue;
}
