import type { ICellData } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';

type CellMatrix = Readonly<Record<number, Readonly<Record<number, ICellData>>>>;

/**
 * The grid keeps a formula that was filled into several cells once, in the first of them; the others name it (`si`). Gives a function that tells the formula of
 * any cell, with its references moved as filling moved them.
 */
export function createFormulaResolver(cells: CellMatrix): (cell: ICellData, row: number, column: number) => string | undefined {
  const origins = new Map<string, { formula: string; row: number; column: number }>();
  for (const [row, columns] of Object.entries(cells)) {
    for (const [column, { f, si }] of Object.entries(columns)) {
      if (f && si) origins.set(si, { formula: f, row: Number(row), column: Number(column) });
    }
  }
  const lexer = new LexerTreeBuilder();
  return ({ f, si }, row, column) => {
    if (f) return f;
    const origin = si ? origins.get(si) : undefined;
    return origin && lexer.moveFormulaRefOffset(origin.formula, column - origin.column, row - origin.row);
  };
}
