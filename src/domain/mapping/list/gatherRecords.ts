import type { CellValue } from '../../cells/cell';
import { entityOfPart, RECORD_PARTS, type RecordPart } from '../../fields/recordPart';
import type { Field } from '../../fields/field';
import { customerName } from '../../references/customerName';
import { nameKey } from '../../references/nameKey';
import { mapInSteps } from '../../steps/mapInSteps';
import { takeAllSteps } from '../../steps/takeAllSteps';
import {
  ownCell,
  shownColumn,
  standingOf,
  type CellRemark,
  type GatheredRecords,
  type MappedSheet,
  type SheetCell,
} from '../../validation/mappedSheet';
import { REFERENCE_KEY } from '../../validation/customersOfSheets';
import { trimmedText } from '../compose/cellWords';
import type { MappableField } from '../ownSheet/mappableFields';
import { listRecords, type ListColumn, type ListRecord, type ListRecords, type Mention } from './listRecords';
import { meaningKey, pickValue } from './pickValue';

/** A column of the records of one kind, and the list's columns that it is taken from; -1 for none. */
interface RecordColumn {
  readonly field: Field;
  readonly own: number;
  /** Of the row's site, where that is the customer itself. */
  readonly ofSite: number;
}

/**
 * Takes the rows of a list apart into customers, sites, contacts and equipment, each record once, with the references between them
 * filled in.
 *
 * @param fields `mappableFields` of lists
 */
export function gatherRecords(list: MappedSheet, fields: readonly MappableField[]): readonly MappedSheet[] {
  return takeAllSteps(gatherInSteps(list, fields));
}

/** The same in steps of a few hundred rows. Yields how much of one of its parts is done, from 0 to 1. */
export function* gatherInSteps(list: MappedSheet, fields: readonly MappableField[]): Generator<number, readonly MappedSheet[]> {
  const fieldOf = new Map(fields.map((field) => [field.key, field]));
  const columns = list.columns.flatMap((field, column): ListColumn[] => {
    const found = field && fieldOf.get(field.key);
    return found ? [{ column, field: found, isConstant: standingOf(list, column) === 'constant' }] : [];
  });
  const records = yield* listRecords(list, columns);
  const names: Record<RecordPart, readonly string[]> = { customers: [], sites: [], contacts: [], equipment: [] };
  const sheets: MappedSheet[] = [];
  for (const part of RECORD_PARTS) {
    if (records[part].length === 0) continue;
    const ofPart = columnsOfPart(part, columns, fields);
    const rows = yield* mapInSteps(records[part], (record) => ofPart.map((column) => valueOf(list, record, column, part)));
    yield* fillReferences(part, rows, ofPart, records, names);
    names[part] = yield* mapInSteps(rows, (row) => nameOf(row, ofPart));
    sheets.push(yield* toSheet(list, part, ofPart, rows, records));
  }
  return sheets;
}

/** A site that is its customer itself adds its own columns to the customer's. The reference comes last, also where no column gives it. */
function columnsOfPart(part: RecordPart, columns: readonly ListColumn[], fields: readonly MappableField[]): readonly RecordColumn[] {
  const find = (of: RecordPart, key: string) => columns.find(({ field }) => field.part === of && field.of.key === key);
  const ofSite = (key: string) => {
    const found = part === 'customers' ? find('sites', key) : undefined;
    return found && !(found.isConstant && key === REFERENCE_KEY.customer) ? found.column : -1;
  };
  const all = fields
    .filter((field) => field.part === part && field.split === null)
    .map(({ of }): RecordColumn => ({ field: of, own: find(part, of.key)?.column ?? -1, ofSite: ofSite(of.key) }));
  const isReference = ({ field }: RecordColumn) => part !== 'customers' && field.key === REFERENCE_KEY[entityOfPart(part)];
  return [...all.filter((column) => !isReference(column) && (column.own >= 0 || column.ofSite >= 0)), ...all.filter(isReference)];
}

function columnAt({ own, ofSite }: RecordColumn, { as }: Mention, part: RecordPart): number {
  return as === part ? own : ofSite;
}

function cellAt(list: MappedSheet, column: RecordColumn, mention: Mention, part: RecordPart): CellValue {
  const at = columnAt(column, mention, part);
  return at < 0 ? '' : (list.rows[mention.row]?.[at] ?? '');
}

function valueOf(list: MappedSheet, { mentions }: ListRecord, column: RecordColumn, part: RecordPart): CellValue {
  const [first, ...others] = mentions;
  if (first && others.length === 0) return cellAt(list, column, first, part);
  return pickValue(
    mentions.map((mention) => cellAt(list, column, mention, part)),
    column.field.kind,
  );
}

/** A reference that no column gives is the name of the row's site, or else of its customer. Who pays for all does not pay for itself by name. */
function* fillReferences(
  part: RecordPart,
  rows: CellValue[][],
  columns: readonly RecordColumn[],
  records: ListRecords,
  names: Readonly<Record<RecordPart, readonly string[]>>,
): Generator<number, void> {
  const at = columns.findIndex(({ field }) => field.key === REFERENCE_KEY[entityOfPart(part)]);
  if (at < 0) return;
  const mayBeItself = entityOfPart(part) === 'customer';
  yield* mapInSteps(rows, (row, index) => {
    const parent = records[part][index]?.parent;
    if (row[at] === '' && parent) row[at] = names[parent.part][parent.index] ?? '';
    if (mayBeItself && nameKey(String(row[at])) === nameKey(nameOf(row, columns))) row[at] = '';
  });
}

function nameOf(row: readonly CellValue[], columns: readonly RecordColumn[]): string {
  const get = (key: string) => {
    const text = trimmedText(row[columns.findIndex(({ field }) => field.key === key)] ?? '');
    return text === '' ? undefined : text;
  };
  return customerName({ get }) ?? '';
}

function* toSheet(
  list: MappedSheet,
  part: RecordPart,
  columns: readonly RecordColumn[],
  rows: readonly (readonly CellValue[])[],
  records: ListRecords,
): Generator<number, MappedSheet> {
  const gathered = createGathered(list, part, columns, rows, records);
  const percentCells = new Map(
    columns.flatMap(({ own }, at) => {
      const found = list.percentCells?.get(own);
      if (!found) return [];
      const inRecord = (index: number) => gathered.cellsOf(index, at).some(({ row }) => found.has(row - list.firstRow));
      return [[at, new Set(rows.flatMap((_, index) => (inRecord(index) ? [index] : [])))] as const];
    }),
  );
  return {
    sheetName: list.sheetName,
    entity: entityOfPart(part),
    columns: columns.map(({ field }) => field),
    rows,
    firstRow: list.firstRow,
    ...(percentCells.size > 0 && { percentCells }),
    ...(list.dateOrders && { dateOrders: byRecordColumn(columns, list.dateOrders) }),
    ...(list.translations && {
      translations: byRecordColumn(columns, list.translations, ({ translate }, at) => ({
        translate,
        own: rows.map((_, index) => gathered.cellsOf(index, at)[0]?.own ?? ''),
      })),
    }),
    remarks: [...(yield* disagreements(list, part, columns, rows, records)), ...remarksOfPart(list, part, columns, records)],
    gathered,
  };
}

/** What holds of the list's columns, of those of the records. */
function byRecordColumn<Of>(
  columns: readonly RecordColumn[],
  of: ReadonlyMap<number, Of>,
  toRecords: (found: Of, at: number) => Of = (found) => found,
): ReadonlyMap<number, Of> {
  return new Map(
    columns.flatMap(({ own, ofSite }, at) => {
      const found = of.get(own) ?? of.get(ofSite);
      return found === undefined ? [] : [[at, toRecords(found, at)] as const];
    }),
  );
}

function createGathered(
  list: MappedSheet,
  part: RecordPart,
  columns: readonly RecordColumn[],
  rows: readonly (readonly CellValue[])[],
  records: ListRecords,
): GatheredRecords {
  const ofPart = records[part];
  const rowNumbers = (record: ListRecord | undefined) => [...new Set(record?.mentions.map(({ row }) => list.firstRow + row))];
  const fallback = columns.map(({ own, ofSite }) => (own >= 0 ? own : ofSite)).find((at) => at >= 0) ?? 0;
  return {
    part,
    rowsOf: (index) => rowNumbers(ofPart[index]),
    cellsOf(index, at) {
      const column = columns[at];
      const value = rows[index]?.[at] ?? '';
      const cells = (ofPart[index]?.mentions ?? []).flatMap((mention) =>
        column && columnAt(column, mention, part) >= 0 ? [sheetCell(list, column, mention, part)] : [],
      );
      return value === '' ? cells.slice(0, 1) : cells.filter((cell) => cell.value === value);
    },
    shownAt(at) {
      const column = columns[at];
      return shownColumn(list, column && Math.max(column.own, column.ofSite) >= 0 ? Math.max(column.own, column.ofSite) : fallback);
    },
    parentOf(index) {
      const parent = ofPart[index]?.parent;
      const record = parent && records[parent.part][parent.index];
      return record ? { part: parent.part, row: list.firstRow + record.mentions[0]!.row } : null;
    },
  };
}

function sheetCell(list: MappedSheet, column: RecordColumn, mention: Mention, part: RecordPart): SheetCell {
  const at = columnAt(column, mention, part);
  return {
    row: list.firstRow + mention.row,
    column: shownColumn(list, at),
    value: list.rows[mention.row]?.[at] ?? '',
    own: ownCell(list, mention.row, at),
    standing: standingOf(list, at),
  };
}

/** Cells that say something else of the record than what is taken. */
function* disagreements(
  list: MappedSheet,
  part: RecordPart,
  columns: readonly RecordColumn[],
  rows: readonly (readonly CellValue[])[],
  records: ListRecords,
): Generator<number, readonly CellRemark[]> {
  const found = yield* mapInSteps(records[part], ({ mentions }, index) => {
    if (mentions.length === 1) return [];
    return columns.flatMap((column, at): CellRemark[] => {
      const taken = rows[index]?.[at] ?? '';
      const isSame = (mention: Mention) => {
        const value = cellAt(list, column, mention, part);
        return value === taken || value === '';
      };
      if (mentions.every(isSame)) return [];
      const { kind } = column.field;
      const key = meaningKey(taken, kind);
      const others = mentions.filter((mention) => {
        return !isSame(mention) && meaningKey(cellAt(list, column, mention, part), kind) !== key;
      });
      if (others.length === 0) return [];
      const from = mentions.find((mention) => cellAt(list, column, mention, part) === taken);
      const related = { row: list.firstRow + (from?.row ?? 0), text: trimmedText(taken) };
      return others.map((mention) => ({
        kind: 'rows-disagree',
        index,
        column: at,
        cell: sheetCell(list, column, mention, part),
        related,
      }));
    });
  });
  return found.flat();
}

/** What was said of the list's cells, said of the records that they went into. */
function remarksOfPart(list: MappedSheet, part: RecordPart, columns: readonly RecordColumn[], records: ListRecords): readonly CellRemark[] {
  const remarks = (list.remarks ?? []).filter(({ column }) => columns.some(({ own, ofSite }) => own === column || ofSite === column));
  if (remarks.length === 0) return [];
  const indexOf = new Map(records[part].flatMap(({ mentions }, index) => mentions.map(({ row, as }) => [`${row} ${as}`, index] as const)));
  return remarks.flatMap(({ kind, index: row, column: at }): CellRemark[] => {
    const column = columns.findIndex(({ own, ofSite }) => own === at || ofSite === at);
    const as = columns[column]?.own === at ? part : 'sites';
    const index = indexOf.get(`${row} ${as}`);
    return index === undefined ? [] : [{ kind, index, column, cell: sheetCell(list, columns[column]!, { row, as }, part) }];
  });
}
