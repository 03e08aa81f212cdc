import type { Field } from '../fields/field';
import type { Issue } from './issue';
import type { Severity } from './severity';
import { ISSUE_KINDS, type IssueKind } from './issueKinds';
import type { Validation } from './validation';

/** The problems of one kind in one column: one line of the pane's list. */
export interface IssueGroup {
  readonly sheetName: string;
  readonly field: Field;
  readonly kind: IssueKind;
  readonly severity: Severity;
  /** In order of rows. */
  readonly issues: readonly Issue[];
}

/** Groups issues by cause: errors before warnings, and first what keeps most rows from being sent. */
export function summariseIssues({ issues }: Pick<Validation, 'issues'>): readonly IssueGroup[] {
  const groups = new Map<string, IssueGroup & { readonly issues: Issue[] }>();
  for (const issue of issues) {
    const { sheetName, field, kind } = issue;
    const key = `${kind} ${field.key} ${sheetName}`;
    const group = groups.get(key);
    if (group) group.issues.push(issue);
    else groups.set(key, { sheetName, field, kind, severity: ISSUE_KINDS[kind].severity, issues: [issue] });
  }
  const isWarning = ({ severity }: IssueGroup) => Number(severity === 'warning');
  // Sorting is stable, so groups of one size keep the order of the sheets.
  return [...groups.values()].sort((a, b) => isWarning(a) - isWarning(b) || b.issues.length - a.issues.length);
}
