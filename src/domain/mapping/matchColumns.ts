import type { Field } from '../fields/field';
import { assign } from './assign';
import { claimFields, type ColumnClaims } from './claimFields';
import type { Alternative, Claim, ColumnMatch, UnmatchedReason, ValueLook } from './columnMatch';
import { judgeByValues } from './judgeByValues';

/** Claims below this are left to the person: a wrong match costs more than a missing one. */
export const ACCEPTED_FROM = 0.6;
/** Claims below this are not even offered. */
const OFFERED_FROM = 0.3;
const MOST_ALTERNATIVES = 3;
/** Of two equal claims the one whose header comes first in the alphabet is taken, so that moving a column changes nothing. */
const TIE = 1e-6;

export interface MatchInput {
  readonly headers: readonly string[];
  /** Of one entity; `fieldsOf(entity, account)`. */
  readonly fields: readonly Field[];
  /** Some cell texts of each column, by column. They confirm a match, lift an unsure one or forbid a wrong one; they never make one. */
  readonly samples?: readonly (readonly string[])[];
}

/**
 * Gives each column the field that its header means, or none. All columns are assigned together so that the whole fits best;
 * no field is given twice. The order of the columns matters only where equal headers are told apart by what precedes them.
 */
export function matchColumns({ headers, fields, samples = [] }: MatchInput): readonly ColumnMatch[] {
  return settleClaims(claimFields(headers, fields, fields[0]?.entity ?? 'customer'), { headers, fields, samples });
}

/** Weighs what each header claims against the values, and assigns all columns together. */
export function settleClaims(claims: readonly ColumnClaims[], { headers, fields, samples = [] }: MatchInput): readonly ColumnMatch[] {
  const judged = claims.map((column, index) => ({
    ...column,
    ...judgeByValues(column.claims, samples[index] ?? [], fields),
  }));
  const rank = alphabeticalRank(headers);
  const gains = fields.map(({ key }) =>
    judged.map(({ claims }, column) => {
      const score = claims.find(({ field }) => field === key)?.score ?? 0;
      return score < ACCEPTED_FROM ? 0 : score - ACCEPTED_FROM + TIE * (headers.length + 1 - (rank[column] ?? 0));
    }),
  );
  const columnOf = assign(gains, headers.length);
  const fieldOf = new Map(fields.flatMap(({ key }, row) => (columnOf[row] === -1 ? [] : [[columnOf[row], key] as const])));
  const takenBy = new Map([...fieldOf].map(([column, key]) => [key, column ?? -1]));
  return headers.map((header, column) => resultOf({ header, column, ...judged[column]!, chosen: fieldOf.get(column), takenBy }));
}

interface Judged extends ColumnClaims {
  readonly look?: ValueLook;
  readonly vetoed?: string;
}

interface Outcome extends Judged {
  readonly header: string;
  readonly column: number;
  readonly chosen: string | undefined;
  readonly takenBy: ReadonlyMap<string, number>;
}

function resultOf(outcome: Outcome): ColumnMatch {
  const { header, column, claims, chosen, look } = outcome;
  const ranked = [...claims].sort((a, b) => b.score - a.score);
  const base = { column, header, alternatives: alternativesOf(ranked, chosen) };
  const claim = ranked.find(({ field }) => field === chosen);
  if (!claim) return { ...base, status: 'unmatched', reason: unmatchedReason(outcome, ranked[0]) };
  return {
    ...base,
    status: 'matched',
    field: claim.field,
    confidence: rounded(claim.score),
    reason: claim.reason,
    ...(look && { confirmedBy: look }),
  };
}

function unmatchedReason({ words, isAddress, combined, vetoed, look, takenBy }: Outcome, best: Claim | undefined): UnmatchedReason {
  if (words.length === 0) return { kind: 'emptyHeader' };
  if (vetoed !== undefined && look) return { kind: 'valuesDisagree', field: vetoed, look };
  if (combined) return { kind: 'combined', fields: combined };
  if (best && best.score >= OFFERED_FROM) {
    const byColumn = takenBy.get(best.field);
    return byColumn === undefined ? { kind: 'unsure', field: best.field } : { kind: 'fieldTaken', field: best.field, byColumn };
  }
  return { kind: isAddress ? 'otherAddress' : 'unknownHeader' };
}

function alternativesOf(ranked: readonly Claim[], chosen: string | undefined): readonly Alternative[] {
  return ranked
    .filter(({ field, score }) => field !== chosen && score >= OFFERED_FROM)
    .slice(0, MOST_ALTERNATIVES)
    .map(({ field, score }) => ({ field, confidence: rounded(score) }));
}

/** Place of each column when they are put in the order of their headers, upper and lower case alike. */
function alphabeticalRank(headers: readonly string[]): readonly number[] {
  const keys = headers.map((header) => header.trim().toLowerCase());
  const order = keys.map((_, column) => column).sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b));
  const rank = new Array<number>(headers.length).fill(0);
  order.forEach((column, place) => (rank[column] = place));
  return rank;
}

function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}
