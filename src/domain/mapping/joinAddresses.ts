import { BARE_CODE, type AddressColumn } from './readAddress';

const isLine = (column: AddressColumn) => column.part === 'line1' || column.part === 'line2' || column.part === 'beyond';

/**
 * Gives bare columns (`Suburb`, `State`) to the labelled address that they continue. Two cases:
 * - `Billing Street, City, State`: one labelled address has lines only, and the bare columns have no line of their own;
 * - `Site Address, Suburb, State, Postal Address, Suburb, State`: bare headers are repeated, and each belongs to the address
 *   whose line comes before it. Only here does the order of the columns speak.
 * `columns` is in sheet order, undefined where a column is not of an address.
 */
export function joinAddresses(columns: readonly (AddressColumn | undefined)[]): readonly (AddressColumn | undefined)[] {
  return joinBare(columns.map((column) => (column && isLoneCode(column, columns) ? undefined : column)));
}

/** A `Delivery Code` without an address around it is something else. */
function isLoneCode(column: AddressColumn, columns: readonly (AddressColumn | undefined)[]): boolean {
  return column.sureness === BARE_CODE && columns.filter((other) => other?.group === column.group).length < 3;
}

function joinBare(columns: readonly (AddressColumn | undefined)[]): readonly (AddressColumn | undefined)[] {
  const bare = columns.filter((column) => column?.group === '' && !isLine(column));
  const repeated = new Set(bare.map((column) => column?.part)).size < bare.length;
  return repeated ? joinInOrder(columns) : joinByLack(columns);
}

function joinInOrder(columns: readonly (AddressColumn | undefined)[]): readonly (AddressColumn | undefined)[] {
  let current: AddressColumn | undefined;
  return columns.map((column) => {
    if (!column) return column;
    if (column.group !== '' || isLine(column)) {
      current = column;
      return column;
    }
    return current ? asPartOf(column, current) : column;
  });
}

function joinByLack(columns: readonly (AddressColumn | undefined)[]): readonly (AddressColumn | undefined)[] {
  if (columns.some((column) => column?.group === '' && isLine(column))) return columns;
  const labelled = columns.filter((column): column is AddressColumn => column !== undefined && column.group !== '');
  const names = new Set(labelled.map(({ group }) => group));
  const lacking = [...names].filter((name) => labelled.every((column) => column.group !== name || isLine(column)));
  const owner = labelled.find(({ group }) => group === (streetOf(labelled, lacking) ?? lacking[0]));
  if (!owner) return columns;
  return columns.map((column) => (column?.group === '' ? asPartOf(column, owner) : column));
}

function streetOf(columns: readonly AddressColumn[], names: readonly string[]): string | undefined {
  return names.find((name) => columns.some(({ group, kind }) => group === name && kind === 'street'));
}

function asPartOf(column: AddressColumn, owner: AddressColumn): AddressColumn {
  const { kind, group, rank, ordinal } = owner;
  return { ...column, kind, group, rank, ...(ordinal !== undefined && { ordinal }), sureness: column.sureness * 0.95 };
}
