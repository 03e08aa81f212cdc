import type { RelatedRow } from '../issue';
import type { IssueKind } from '../issueKinds';
import { sheetRow } from '../mappedSheet';
import type { ColumnReading, SheetReading } from '../sheetReading';

/** Takes the keys of a column's rows, which must be unique across all sheets, and marks every row whose key another one has; each names the other. */
export interface RepeatFinder<Key> {
  forColumn(reading: SheetReading, column: ColumnReading): (key: Key, index: number) => void;
}

interface Place {
  readonly reading: SheetReading;
  readonly column: ColumnReading;
  readonly index: number;
}

const MAX_ROWS = 2 ** 21;

export function createRepeatFinder<Key>(kind: IssueKind): RepeatFinder<Key> {
  const columns: Omit<Place, 'index'>[] = [];
  /** Column and row of the first bearer of a key in one number; negative once it is marked. */
  const first = new Map<Key, number>();

  function placeOf(packed: number): Place {
    const column = columns[Math.floor(packed / MAX_ROWS)];
    if (!column) throw new RangeError('No such column');
    return { ...column, index: packed % MAX_ROWS };
  }

  return {
    forColumn(reading, column) {
      const base = columns.push({ reading, column }) * MAX_ROWS - MAX_ROWS;
      return (key, index) => {
        const before = first.get(key);
        if (before === undefined) {
          first.set(key, base + index);
          return;
        }
        const isMarked = before < 0;
        const [other, self] = [placeOf(isMarked ? -before - 1 : before), placeOf(base + index)];
        if (!isMarked) mark(other, self);
        if (!isMarked) first.set(key, -before - 1);
        mark(self, other);
      };
    },
  };

  function mark(self: Place, other: Place): void {
    self.reading.findings.add(kind, self.index, self.column.column, relatedRow(other, self));
  }
}

function relatedRow(other: Place, self: Place): RelatedRow {
  const row = sheetRow(other.reading.sheet, other.index);
  const { sheetName } = other.reading.sheet;
  return sheetName === self.reading.sheet.sheetName ? { row } : { row, sheetName };
}
