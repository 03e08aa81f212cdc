import type { FieldKind } from '../fields/field';

/** What the sampled values of a column look like. */
export type ValueLook = Extract<FieldKind, 'email' | 'phone' | 'website' | 'businessNumber' | 'state' | 'postcode' | 'yesNo' | 'date'>;

/** Why a column was given its field. */
export type MatchReason =
  /** The header is the template's own, or the account's name of a custom field. */
  | { readonly kind: 'sameName' }
  /** The header is another name of the field. */
  | { readonly kind: 'synonym' }
  /** As `synonym`, after correcting what looks like a typing error. */
  | { readonly kind: 'misspelt'; readonly read: string }
  /** The column is a part of the address that was taken as the street or the postal one, and why that one. */
  | {
      readonly kind: 'address';
      readonly group: 'street' | 'postal';
      readonly because: 'label' | 'onlyAddress' | 'otherIsLabelled' | 'firstOfSeveral';
    };

/** Why a column was left to the person. */
export type UnmatchedReason =
  | { readonly kind: 'emptyHeader' }
  | { readonly kind: 'unknownHeader' }
  /** Another column says the same thing more plainly. */
  | { readonly kind: 'fieldTaken'; readonly field: string; readonly byColumn: number }
  /** The likely field is too unsure to be taken without asking. */
  | { readonly kind: 'unsure'; readonly field: string }
  /** An address beyond the two that a customer has, or one that is neither. */
  | { readonly kind: 'otherAddress' }
  /** The column holds several fields at once and would have to be split. */
  | { readonly kind: 'combined'; readonly fields: readonly string[] }
  /** The name points to a field that the sampled values cannot belong to. */
  | { readonly kind: 'valuesDisagree'; readonly field: string; readonly look: ValueLook };

export interface Alternative {
  /** Field key. */
  readonly field: string;
  /** 0 to 1. */
  readonly confidence: number;
}

interface ColumnBase {
  /** Index of the column among the headers given. */
  readonly column: number;
  readonly header: string;
  /** Other fields that the column may mean, best first, at most three. */
  readonly alternatives: readonly Alternative[];
}

export interface MatchedColumn extends ColumnBase {
  readonly status: 'matched';
  /** Field key. */
  readonly field: string;
  /** 0 to 1; see `ACCEPTED_FROM` for the least that is taken. */
  readonly confidence: number;
  readonly reason: MatchReason;
  /** What the sampled values look like, where that speaks for the field. */
  readonly confirmedBy?: ValueLook;
}

export interface UnmatchedColumn extends ColumnBase {
  readonly status: 'unmatched';
  readonly reason: UnmatchedReason;
}

export type ColumnMatch = MatchedColumn | UnmatchedColumn;

/** What one column may mean: a field, how sure that is, and why. */
export interface Claim {
  readonly field: string;
  /** 0 to 1. */
  readonly score: number;
  readonly reason: MatchReason;
}
