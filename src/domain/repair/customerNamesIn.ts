import type { MappedSheet } from '../validation/mappedSheet';

/** What customers are known by. */
const NAMING: ReadonlySet<string> = new Set(['companyName', 'contactFirstName', 'contactLastName', 'importId']);

/** What customers are called in some rows, as one text: while it is the same, so are the names that a reference could mean. */
export function customerNamesIn(
  sheets: readonly MappedSheet[],
  rows: readonly { readonly sheet: number; readonly index: number }[],
): string {
  return JSON.stringify(
    rows.map(({ sheet, index }) => {
      const { entity, columns, rows: cells } = sheets[sheet]!;
      if (entity !== 'customer') return [];
      return columns.flatMap((field, column) => (field && NAMING.has(field.key) ? [cells[index]?.[column] ?? ''] : []));
    }),
  );
}
