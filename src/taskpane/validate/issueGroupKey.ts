import type { IssueGroup } from '../../domain/validation/summariseIssues';

/** Names a group for as long as it has cells, through repairs and new checks. */
export function issueGroupKey({ kind, sheetName, field }: IssueGroup): string {
  return `${kind} ${sheetName} ${field.key}`;
}
