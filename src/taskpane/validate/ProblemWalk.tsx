import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useState } from 'react';
import type { Account } from '../../domain/fields/account';
import { describeIssue } from '../../domain/validation/describeIssue';
import type { Issue } from '../../domain/validation/issue';
import { validateStrings } from '../strings/validateStrings';
import { useWalkKeys } from './useWalkKeys';

const useStyles = makeStyles({
  walk: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  bar: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  words: { margin: 0, overflowWrap: 'anywhere' },
  place: { fontWeight: tokens.fontWeightSemibold },
});

interface ProblemWalkProps {
  /** In order of the sheets, their rows and columns. */
  readonly issues: readonly Issue[];
  readonly account: Account;
  readonly onSelect: (issue: Issue) => void;
}

/** Goes from problem to problem through the sheets, with two buttons or the keys F8 and Shift+F8. */
export function ProblemWalk({ issues, account, onSelect }: ProblemWalkProps) {
  const styles = useStyles();
  const [last, setLast] = useState<Issue | null>(null);
  const at = last === null ? -1 : positionOf(last, issues);
  const shown = issues[at];

  const go = (step: 1 | -1) => {
    // A problem that is repaired is gone: the walk goes on from where it was.
    const next = last !== null && !isAt(issues[at], last) ? (step === 1 ? at : at - 1) : at + step;
    const issue = issues[(next + issues.length) % issues.length];
    if (!issue) return;
    setLast(issue);
    onSelect(issue);
  };
  useWalkKeys(go);

  return (
    <section className={styles.walk} aria-label={validateStrings.walk}>
      <div className={styles.bar}>
        <Button
          size="small"
          icon={<ChevronLeftRegular />}
          onClick={() => go(-1)}
          aria-keyshortcuts="Shift+F8"
          title={validateStrings.previousKeys}
        >
          {validateStrings.previous}
        </Button>
        <Button
          size="small"
          icon={<ChevronRightRegular />}
          iconPosition="after"
          onClick={() => go(1)}
          aria-keyshortcuts="F8"
          title={validateStrings.nextKeys}
        >
          {validateStrings.next}
        </Button>
      </div>
      <div aria-live="polite">
        {last && shown && isAt(shown, last) && (
          <>
            <Text as="p" block size={200} className={mergeClasses(styles.words, styles.place)}>
              {validateStrings.walkPlace(at + 1, issues.length, shown)}
            </Text>
            <Text as="p" block size={200} className={styles.words}>
              {describeIssue(shown, account)}
            </Text>
          </>
        )}
      </div>
    </section>
  );
}

/** Where the issue is, or where it would be. */
function positionOf(issue: Issue, issues: readonly Issue[]): number {
  const first = issues.findIndex(({ sheetName }) => sheetName === issue.sheetName);
  if (first < 0) return 0;
  const found = issues.findIndex(
    ({ sheetName, row, column }, index) =>
      index >= first && (sheetName !== issue.sheetName || row > issue.row || (row === issue.row && column >= issue.column)),
  );
  return found < 0 ? issues.length : found;
}

function isAt(issue: Issue | undefined, { sheetName, row, column }: Issue): boolean {
  return issue?.sheetName === sheetName && issue.row === row && issue.column === column;
}
