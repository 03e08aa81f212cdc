import type { Field } from '../fields/field';
import type { Claim, ValueLook } from './columnMatch';
import { lookOfValues, shareThatLooks } from './valueLooks';

/** Fewer values than this prove nothing. */
const LEAST_VALUES = 3;
/** Share of the values that must fit before they speak for a field, and below which they forbid it. */
const CONFIRMED_FROM = 0.8;
const FORBIDDEN_BELOW = 0.1;
/** What fitting values add to the sureness of a name: enough to lift an unsure name, not to make a match without one. */
const CONFIRMATION = 0.12;
const LIFTED_FROM = 0.4;

/** Kinds whose values are recognisable everywhere; a state or postcode of another country is not. */
const RECOGNISABLE: ReadonlySet<string> = new Set<ValueLook>(['email', 'phone', 'website', 'date', 'yesNo']);

export interface Judgement {
  readonly claims: readonly Claim[];
  /** The look of the values where it raised a claim or forbade one. */
  readonly look?: ValueLook;
  /** Field key of the claim that the values forbade. */
  readonly vetoed?: string;
}

/** Weighs what the header claims against what the column holds. Values confirm, lift or forbid a claim; they never make one. */
export function judgeByValues(claims: readonly Claim[], samples: readonly string[], fields: readonly Field[]): Judgement {
  const values = samples.map((value) => value.trim()).filter(Boolean);
  const look = values.length < LEAST_VALUES ? undefined : lookOfValues(values, CONFIRMED_FROM);
  if (!look) return { claims };
  const kindOf = new Map(fields.map(({ key, kind }) => [key, kind]));
  let confirmed = false;
  let vetoed: string | undefined;
  const judged = claims.map((claim) => {
    const kind = kindOf.get(claim.field);
    if (kind === look && claim.score >= LIFTED_FROM) {
      confirmed = true;
      return { ...claim, score: Math.min(1, claim.score + CONFIRMATION) };
    }
    const forbidden = kind !== undefined && RECOGNISABLE.has(kind) && shareThatLooks(values, kind as ValueLook) < FORBIDDEN_BELOW;
    const misplaced = kind === 'text' && look === 'email';
    if (!forbidden && !misplaced) return claim;
    vetoed ??= claim.field;
    return { ...claim, score: 0 };
  });
  return { claims: judged, ...((confirmed || vetoed !== undefined) && { look }), ...(vetoed !== undefined && { vetoed }) };
}
