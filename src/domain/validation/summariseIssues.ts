import type { Field } from '../fields/field';
import type { RecordPart } from '../fields/recordPart';
import type { Issue } from './issue';
import type { Severity } from './severity';
import { ISSUE_KINDS, type IssueKind } from './issueKinds';
import { sheetKey, type Validation } from './validation';

/** The problems of one kind in one column: one line of the pane's list. */
export interface IssueGroup {
  readonly sheetName: string;
  readonly field: Field;
  /** Which of the records that the rows hold, in a list. */
  readonly part?: RecordPart;
  readonly kind: IssueKind;
  readonly severity: Severity;
  /** In order of rows. */
  readonly issues: readonly Issue[];
}

/** Groups issues by cause: errors before warnings, and first what keeps most rows from being sent. */
export function summariseIssues({ issues }: Pick<Validation, 'issues'>): readonly IssueGroup[] {
  const groups = new Map<string, IssueGroup & { readonly issues: Issue[] }>();
  for (const issue of issues) {
    const { sheetName, field, kind, record } = issue;
    const part = record?.part;
    const key = `${kind} ${field.key} ${sheetKey({ sheetName, part })}`;
    const group = groups.get(key);
    if (group) group.issues.push(issue);
    else groups.set(key, { sheetName, field, kind, severity: ISSUE_KINDS[kind].severity, ...(part && { part }), issues: [issue] });
  }
  const isWarning = ({ severity }: IssueGroup) => Number(severity === 'warning');
  // Sorting is stable, so groups of one size keep the order of the sheets.
  return [...groups.values()].sort((a, b) => isWarning(a) - isWarning(b) || b.issues.length - a.issues.length);
}
