import type { IssueKind } from '../issueKinds';
import type { RelatedRow } from '../issue';
import type { SheetReading } from '../sheetReading';

interface Place {
  readonly reading: SheetReading;
  readonly index: number;
}

/** Collects places by a key that must be unique, and marks every place whose key another one has, each naming the other. */
export function createRepeatFinder(kind: IssueKind): (key: string, place: Place, column: number) => void {
  const first = new Map<string, Place & { readonly column: number; isMarked: boolean }>();
  return (key, place, column) => {
    const before = first.get(key);
    if (!before) {
      first.set(key, { ...place, column, isMarked: false });
      return;
    }
    if (!before.isMarked) before.reading.findings.add(kind, before.index, before.column, relatedRow(place, before));
    before.isMarked = true;
    place.reading.findings.add(kind, place.index, column, relatedRow(before, place));
  };
}

function relatedRow(other: Place, self: Place): RelatedRow {
  const row = other.reading.sheet.firstRow + other.index;
  return other.reading === self.reading ? { row } : { row, sheetName: other.reading.sheet.sheetName };
}
