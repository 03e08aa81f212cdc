import { z } from 'zod';
import type { Issue } from './issue';
import { ISSUE_KINDS, type IssueKind } from './issueKinds';

/**
 * A warning that a person has looked at and lets stand: of a whole column, or of the cells of a column that hold one value. Errors
 * cannot be waived, since their rows cannot be sent.
 */
export const waiverSchema = z.strictObject({
  sheetName: z.string(),
  /** Field key. */
  field: z.string(),
  kind: z.enum(Object.keys(ISSUE_KINDS) as [IssueKind, ...IssueKind[]]),
  /** As text; null for the whole column. */
  value: z.string().nullable(),
});
export type Waiver = z.infer<typeof waiverSchema>;

/** More are not remembered: whoever lets so much stand ignores the rule for the column. */
export const MOST_WAIVERS = 1_000;

export function isWaivable({ kind }: Pick<Issue, 'kind'>): boolean {
  return ISSUE_KINDS[kind].severity === 'warning';
}

export function waiverOfCell({ sheetName, field, kind, value }: Issue): Waiver {
  return { sheetName, field: field.key, kind, value: String(value) };
}

export function waiverOfColumn({ sheetName, field, kind }: Pick<Issue, 'sheetName' | 'field' | 'kind'>): Waiver {
  return { sheetName, field: field.key, kind, value: null };
}

export function isSameWaiver(a: Waiver, b: Waiver): boolean {
  return keyOf(a) === keyOf(b);
}

/** Parts the issues that stand from those that are waived. */
export function splitWaived(
  issues: readonly Issue[],
  waivers: readonly Waiver[],
): { standing: readonly Issue[]; waived: readonly Issue[] } {
  if (waivers.length === 0) return { standing: issues, waived: [] };
  const keys = new Set(waivers.map(keyOf));
  const isWaived = (issue: Issue) => isWaivable(issue) && (keys.has(keyOf(waiverOfCell(issue))) || keys.has(keyOf(waiverOfColumn(issue))));
  return { standing: issues.filter((issue) => !isWaived(issue)), waived: issues.filter(isWaived) };
}

function keyOf({ sheetName, field, kind, value }: Waiver): string {
  return JSON.stringify([sheetName, field, kind, value]);
}
