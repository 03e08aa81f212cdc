import type { Field } from '../../fields/field';
import type { ColumnMapping } from './columnMapping';
import { columnKey, type NamedColumn } from './namedColumns';

/** In what a sheet differs from what it was when it was mapped. Columns that have only moved do not count. */
export interface MappingChanges {
  /** Headers that are new. */
  readonly added: readonly string[];
  /** Headers that are gone, and fed a field. */
  readonly gone: readonly string[];
  /** Keys of fields that the account no longer has. */
  readonly fieldsGone: readonly string[];
}

export function compareColumns(columns: readonly NamedColumn[], mapping: ColumnMapping, fields: readonly Field[]): MappingChanges {
  const present = new Set(columns.map(columnKey));
  const known = new Set(mapping.columns.map(columnKey));
  const keys = new Set(fields.map(({ key }) => key));
  const used = [...mapping.columns, ...mapping.constants].flatMap(({ field }) => (field === null ? [] : [field]));
  return {
    added: columns.filter((column) => !known.has(columnKey(column))).map(({ header }) => header),
    gone: mapping.columns.filter((column) => column.field !== null && !present.has(columnKey(column))).map(({ header }) => header),
    fieldsGone: [...new Set(used.filter((field) => !keys.has(field)))],
  };
}

export function isUnchanged({ added, gone, fieldsGone }: MappingChanges): boolean {
  return added.length + gone.length + fieldsGone.length === 0;
}
