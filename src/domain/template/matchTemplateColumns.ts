import type { CellValue } from '../cells/cell';
import type { Field } from '../fields/field';
import { isOwnHeader } from '../fields/isOwnHeader';
import { templateHeaderKey } from '../fields/templateHeaderKey';

export interface HeaderCell {
  readonly header: string;
  /** Sheet column, from 0. */
  readonly column: number;
}

export interface TemplateColumns {
  /** One per header; null where the column feeds no field. */
  readonly columns: readonly (Field | null)[];
  /** Headers that are no field's. Their columns are not imported, which people must be told. */
  readonly unknown: readonly HeaderCell[];
  /** Headers that stand there a second time; the first one counts. */
  readonly repeated: readonly HeaderCell[];
  readonly missingRequired: readonly Field[];
}

/** Finds each field's column by its exact template header, give or take case, spaces and the star of a required one. */
export function matchTemplateColumns(headers: readonly CellValue[], fields: readonly Field[]): TemplateColumns {
  const byHeader = new Map(fields.map((field) => [templateHeaderKey(field.header), field]));
  const found = new Set<Field>();
  const unknown: HeaderCell[] = [];
  const repeated: HeaderCell[] = [];

  const columns = headers.map((cell, column) => {
    const key = templateHeaderKey(String(cell));
    if (key === '' || isOwnHeader(key)) return null;
    const field = byHeader.get(key);
    if (field && !found.has(field)) {
      found.add(field);
      return field;
    }
    (field ? repeated : unknown).push({ header: String(cell), column });
    return null;
  });
  return { columns, unknown, repeated, missingRequired: fields.filter((field) => field.required && !found.has(field)) };
}
