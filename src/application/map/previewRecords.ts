import type { RecordPart } from '../../domain/fields/recordPart';
import { customerName } from '../../domain/references/customerName';
import type { MappedSheet } from '../../domain/validation/mappedSheet';
import { trimmedText } from '../../domain/mapping/compose/cellWords';
import { REFERENCE_KEY } from '../../domain/validation/customersOfSheets';
import type { Matching } from './matching';

/** What the rows of a list become, before anything is judged. */
export interface RecordsPreview {
  readonly matching: Matching;
  /** Rows that hold any record. */
  readonly rowCount: number;
  readonly parts: readonly PartPreview[];
  /** Cells that say something else of their record than most of its rows. */
  readonly disagreements: number;
}

export interface PartPreview {
  readonly part: RecordPart;
  readonly count: number;
  readonly examples: readonly RecordExample[];
}

export interface RecordExample {
  /** What people know the record by; empty where it has no name. */
  readonly name: string;
  /** The customer or site that it belongs to; empty where there is none. */
  readonly belongsTo: string;
  /** How many rows it stands in. */
  readonly rows: number;
}

const MOST_EXAMPLES = 3;

/** @param sheets the records that the list was taken apart into */
export function previewRecords(matching: Matching, sheets: readonly MappedSheet[]): RecordsPreview {
  const rows = new Set(sheets.flatMap(({ gathered, rows: records }) => records.flatMap((_, index) => gathered?.rowsOf(index) ?? [])));
  return {
    matching,
    rowCount: rows.size,
    parts: sheets.flatMap(({ gathered, rows: records, ...sheet }) =>
      gathered
        ? [
            {
              part: gathered.part,
              count: records.length,
              examples: mostRepeated(records.map((_, index) => gathered.rowsOf(index).length)).map((index) =>
                exampleOf({ ...sheet, gathered, rows: records }, index),
              ),
            },
          ]
        : [],
    ),
    disagreements: sheets.reduce((sum, { remarks = [] }) => sum + remarks.filter(({ kind }) => kind === 'rows-disagree').length, 0),
  };
}

/** Those that stand in most rows tell most about the folding. */
function mostRepeated(rowCounts: readonly number[]): readonly number[] {
  return rowCounts
    .map((rows, index) => ({ rows, index }))
    .sort((a, b) => b.rows - a.rows || a.index - b.index)
    .slice(0, MOST_EXAMPLES)
    .map(({ index }) => index);
}

function exampleOf(sheet: MappedSheet, index: number): RecordExample {
  const { columns, rows, gathered, entity } = sheet;
  const get = (key: string) => {
    const text = trimmedText(rows[index]?.[columns.findIndex((field) => field?.key === key)] ?? '');
    return text === '' ? undefined : text;
  };
  const person = [get('firstName'), get('lastName')].filter(Boolean).join(' ');
  return {
    name: entity === 'customer' ? (customerName({ get }) ?? '') : entity === 'contact' ? person : (get('equipmentNumber') ?? ''),
    belongsTo: get(REFERENCE_KEY[entity]) ?? '',
    rows: gathered?.rowsOf(index).length ?? 1,
  };
}
