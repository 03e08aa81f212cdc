import type { RelatedRow, Suggestion } from './issue';
import { ISSUE_KINDS, type IssueKind } from './issueKinds';

const KINDS = Object.keys(ISSUE_KINDS) as IssueKind[];
const CODES = new Map(KINDS.map((kind, code) => [kind, code]));
const MAX_KINDS = 64;
/** Excel's own limit. */
const MAX_COLUMNS = 16_384;

/** @param index position in the sheet's `rows`, from 0; `column` counts the sheet's columns from 0 */
export type FindingVisitor = (kind: IssueKind, index: number, column: number, related: RelatedRow | Suggestion | undefined) => void;

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
  visitInOrder(visit: FindingVisitor): void {
    let before = -1;
    for (const packed of Float64Array.from(this.#packed).sort()) {
      if (packed === before) continue;
      before = packed;
      const cell = Math.floor(packed / MAX_KINDS);
      visit(KINDS[packed % MAX_KINDS]!, Math.floor(cell / MAX_COLUMNS), cell % MAX_COLUMNS, this.#related.get(packed));
    }
  }
}
