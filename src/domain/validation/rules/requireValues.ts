import { CellState, type ColumnReading, type SheetReading } from '../sheetReading';

/** Every required cell of every row, and the name that a customer or a contact must have in one of several cells. */
export function requireValues(reading: SheetReading): void {
  for (const { field, column, states } of reading.columns) {
    if (!field.required) continue;
    reading.isRow.forEach((isRow, index) => {
      if (isRow && states[index] === CellState.Blank) reading.findings.add('required', index, column);
    });
  }
  if (reading.sheet.entity === 'customer') requireName(reading, ['companyName', 'contactFirstName', 'contactLastName']);
  if (reading.sheet.entity === 'contact') requireName(reading, ['firstName', 'lastName']);
}

/** Marks the first of the cells when all are blank; a faulty one among them is marked for its fault already. */
function requireName(reading: SheetReading, keys: readonly string[]): void {
  const columns = keys.map((key) => reading.columnOf.get(key)).filter((column): column is ColumnReading => column !== undefined);
  const marked = columns[0];
  if (!marked) return;
  reading.isRow.forEach((isRow, index) => {
    if (isRow && columns.every(({ states }) => states[index] === CellState.Blank)) reading.findings.add('required', index, marked.column);
  });
}
