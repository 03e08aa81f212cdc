import type { CellValue } from '../../cells/cell';
import type { CellRules } from '../ownSheet/columnMapping';
import { createCellTranslator, type CellTranslator } from './createCellTranslator';

/** A column whose cells become something else. */
export interface ColumnTranslation {
  /** The cells as they stand in the sheet, one per row. */
  readonly own: readonly CellValue[];
  readonly translate: CellTranslator;
}

export interface TranslatedCells {
  /** In the places of the rows that were given. */
  readonly rows: readonly (readonly CellValue[])[];
  /** By column, from 0; none for a column whose cells stay as they are. */
  readonly translations: ReadonlyMap<number, ColumnTranslation>;
}

/**
 * Applies the columns' rules to all rows. A row that is blank in all columns stays blank.
 * @param rulesOf the rules of each column that is imported, by column from 0
 */
export function translateCells(rows: readonly (readonly CellValue[])[], rulesOf: ReadonlyMap<number, CellRules>): TranslatedCells {
  const translators = [...rulesOf].flatMap(([column, rules]) => {
    const translate = createCellTranslator(rules);
    return translate ? [{ column, translate }] : [];
  });
  if (translators.length === 0) return { rows, translations: new Map() };
  const imported = [...rulesOf.keys()];
  return {
    rows: rows.map((row) => {
      if (imported.every((column) => (row[column] ?? '') === '')) return row;
      const translated = [...row];
      for (const { column, translate } of translators) translated[column] = translate(row[column] ?? '');
      return translated;
    }),
    translations: new Map(translators.map(({ column, translate }) => [column, { own: rows.map((row) => row[column] ?? ''), translate }])),
  };
}
