import { LEFT_OUT_TEXTS, type LeftOutReason } from '../../domain/importing/chooseRows';
import { describeIssue } from '../../domain/validation/describeIssue';
import type { Issue } from '../../domain/validation/issue';
import { ISSUE_KINDS } from '../../domain/validation/issueKinds';
import { recordOf, sheetKey, type RowPosition } from '../../domain/validation/validation';
import type { CheckReport } from '../validate/checkReport';

/** Why a row stays behind, as it is written beside the row: its errors in words, each with its column. */
export function explainLeftOut({ validation, account }: CheckReport): (position: RowPosition, reason: LeftOutReason) => string {
  const errors = new Map<string, Issue[]>();
  for (const issue of validation.issues) {
    if (ISSUE_KINDS[issue.kind].severity !== 'error') continue;
    const place = placeKey(recordOf(issue));
    errors.set(place, [...(errors.get(place) ?? []), issue]);
  }
  return (position, reason) => {
    const found = reason === 'has-errors' ? (errors.get(placeKey(position)) ?? []) : [];
    if (found.length === 0) return `${LEFT_OUT_TEXTS[reason]}.`;
    return found.map((issue) => `${issue.field.header}: ${describeIssue(issue, account)}`).join(' ');
  };
}

function placeKey(position: RowPosition): string {
  return `${position.row} ${sheetKey(position)}`;
}
