import type { FieldValue } from '../fields/field';
import type { IssueKind } from '../validation/issueKinds';

/** What a cell turned out to mean. */
export type Reading = BlankReading | UnderstoodReading | FaultyReading;

export interface BlankReading {
  readonly is: 'blank';
}

export interface UnderstoodReading {
  readonly is: 'understood';
  readonly value: FieldValue;
  /** False when the cell shows something else than what is stored, e.g. `Qld` for QLD, and people should be told. */
  readonly canonical: boolean;
  /** A doubt that does not keep the value from being used. */
  readonly doubt?: IssueKind;
}

export interface FaultyReading {
  readonly is: 'faulty';
  readonly kind: IssueKind;
}

export const BLANK: BlankReading = { is: 'blank' };

export function understood(value: FieldValue, canonical: boolean): UnderstoodReading {
  return { is: 'understood', value, canonical };
}

export function faulty(kind: IssueKind): FaultyReading {
  return { is: 'faulty', kind };
}
