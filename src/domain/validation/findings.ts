import type { RelatedRow, Suggestion } from './issue';
import { ISSUE_KINDS, type IssueKind } from './issueKinds';

const KINDS = Object.keys(ISSUE_KINDS) as IssueKind[];
const CODES = new Map(KINDS.map((kind, code) => [kind, code]));
const MAX_KINDS = 64;
/** Excel's own limit. */
const MAX_COLUMNS = 16_384;

export interface Finding {
  readonly kind: IssueKind;
  /** Position in the sheet's `rows`, from 0. */
  readonly index: number;
  /** Sheet column, from 0. */
  readonly column: number;
  readonly related?: RelatedRow | Suggestion;
}

/**
 * What was found in one sheet, a number each: a hundred thousand findings weigh a megabyte, and sort by row and column
 * in the order of a typed array.
 */
export class Findings {
  readonly #packed: number[] = [];
  readonly #related = new Map<number, RelatedRow | Suggestion>();

  add(kind: IssueKind, index: number, column: number, related?: RelatedRow | Suggestion): void {
    const packed = (index * MAX_COLUMNS + column) * MAX_KINDS + (CODES.get(kind) ?? 0);
    this.#packed.push(packed);
    if (related) this.#related.set(packed, related);
  }

  /** By row, then column; a problem found twice in a cell is there once. */
  inOrder(): Finding[] {
    const sorted = Float64Array.from(this.#packed).sort();
    const findings: Finding[] = [];
    sorted.forEach((packed, at) => {
      if (at > 0 && sorted[at - 1] === packed) return;
      const cell = Math.floor(packed / MAX_KINDS);
      const kind = KINDS[packed % MAX_KINDS];
      if (kind === undefined) return;
      const related = this.#related.get(packed);
      findings.push({ kind, index: Math.floor(cell / MAX_COLUMNS), column: cell % MAX_COLUMNS, ...(related && { related }) });
    });
    return findings;
  }
}
