import type { IssueGroup } from '../../domain/validation/summariseIssues';
import { sheetKey } from '../../domain/validation/validation';

/** Names a group for as long as it has cells, through repairs and new checks. */
export function issueGroupKey({ kind, sheetName, field, part }: IssueGroup): string {
  return `${kind} ${sheetKey({ sheetName, part })} ${field.key}`;
}
