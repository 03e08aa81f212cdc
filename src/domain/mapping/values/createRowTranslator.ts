import type { CellValue } from '../../cells/cell';
import type { CellRules } from '../ownSheet/columnMapping';
import { createCellTranslator, type CellTranslator } from './createCellTranslator';

/** A column whose cells become something else. */
export interface ColumnTranslation {
  /** The cells as they stand in the sheet, one per row. */
  readonly own: readonly CellValue[];
  readonly translate: CellTranslator;
}

export interface RowTranslator {
  /** By column, from 0; none for a column whose cells stay as they are. */
  readonly translators: ReadonlyMap<number, CellTranslator>;
  /** A row that is blank in all columns stays blank. */
  translate(row: readonly CellValue[]): readonly CellValue[];
}

/**
 * Applies the columns' rules to rows.
 * @param rulesOf the rules of each column that is imported, by column from 0
 */
export function createRowTranslator(rulesOf: ReadonlyMap<number, CellRules>): RowTranslator {
  const translators = new Map(
    [...rulesOf].flatMap(([column, rules]) => {
      const translate = createCellTranslator(rules);
      return translate ? [[column, translate] as const] : [];
    }),
  );
  const imported = [...rulesOf.keys()];
  return {
    translators,
    translate(row) {
      if (translators.size === 0 || imported.every((column) => (row[column] ?? '') === '')) return row;
      const translated = [...row];
      for (const [column, translate] of translators) translated[column] = translate(row[column] ?? '');
      return translated;
    },
  };
}
