import type { RelatedRow } from '../issue';
import type { IssueKind } from '../issueKinds';
import { sheetRow } from '../mappedSheet';
import type { ColumnReading, SheetReading } from '../sheetReading';

/** Takes the keys of a column's rows, which must be unique across all sheets, and marks every row whose key another one has; each names the other. */
export interface RepeatFinder {
  /** Keys are numbers without large gaps. */
  forColumn(reading: SheetReading, column: ColumnReading): (key: number, index: number) => void;
}

interface Place {
  readonly reading: SheetReading;
  readonly column: ColumnReading;
  readonly index: number;
}

const MAX_ROWS = 2 ** 21;
/** No bearer of the key was met so far. */
const NONE = 0;

export function createRepeatFinder(kind: IssueKind): RepeatFinder {
  const columns: Omit<Place, 'index'>[] = [];
  /** By key, column (from 1) and row of its first bearer in one number; negative once it is marked. */
  const first: number[] = [];

  function placeOf(packed: number): Place {
    const column = columns[Math.floor(packed / MAX_ROWS) - 1];
    if (!column) throw new RangeError('No such column');
    return { ...column, index: packed % MAX_ROWS };
  }

  return {
    forColumn(reading, column) {
      const base = columns.push({ reading, column }) * MAX_ROWS;
      return (key, index) => {
        while (first.length <= key) first.push(NONE);
        const before = first[key]!;
        if (before === NONE) {
          first[key] = base + index;
          return;
        }
        const [other, self] = [placeOf(Math.abs(before)), placeOf(base + index)];
        if (before > 0) {
          mark(other, self);
          first[key] = -before;
        }
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
