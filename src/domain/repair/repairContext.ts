import type { CellValue } from '../cells/cell';
import { createCellReader, type CellReader } from '../cells/createCellReader';
import { countryRules, type CountryRules } from '../countries/countryRules';
import type { Account } from '../fields/account';
import type { Field } from '../fields/field';
import type { Places } from '../places/places';
import { createNearestNames, type NearestNames } from '../references/createNearestNames';
import { customerName } from '../references/customerName';
import type { Issue } from '../validation/issue';
import { ownCell, sheetRow, standingOf, type MappedSheet } from '../validation/mappedSheet';
import { recordOf, sheetKey } from '../validation/validation';

/** What repairs are worked out from: the account, and the sheets as they were read. */
export interface RepairContext {
  readonly account: Account;
  readonly country: CountryRules;
  /** The suburbs of the country; null where they are not known. */
  readonly places: Places | null;
  readonly customers: NearestNames;
  /** Import IDs by their letters and figures alone. */
  importIdsLike(key: string): readonly string[];
  readerOf(field: Field): CellReader;
  /** Whether the cell, holding this value, would still mean it: a table of values may make something else of it. */
  keepsMeaning(issue: Issue, value: CellValue): boolean;
  /** What stands in another column of the issue's row; blank where there is no such column. */
  beside(issue: Issue, fieldKey: string): CellValue;
  /** The sheet's own cells in a row (from 1) that feed fields, left to right; none where the sheet has no such row. */
  cellsOf(sheetName: string, row: number): readonly FieldCell[];
  /** Where a customer can be added; null without a Customer sheet that is laid out as the template's. */
  readonly newCustomers: NewCustomers | null;
}

/** A cell of a column that feeds a field. */
export interface FieldCell {
  readonly column: number;
  readonly field: Field;
  readonly value: CellValue;
}

/** The company names below the rows of the Customer sheet. */
export interface NewCustomers {
  readonly sheetName: string;
  /** Sheet row from 1 and column from 0. */
  readonly firstFreeRow: number;
  readonly column: number;
  readonly field: Field;
}

/** Costs nothing until asked: names are collected for the first reference, their index made for the first that is mistyped. */
export function createRepairContext(sheets: readonly MappedSheet[], account: Account, places: Places | null = null): RepairContext {
  const readers = new Map<Field, CellReader>();
  const keyOf = ({ sheetName, gathered }: MappedSheet) => sheetKey({ sheetName, part: gathered?.part });
  const sheetOf = new Map(sheets.map((sheet) => [keyOf(sheet), sheet]));
  const indexOf = rememberingIndexes();
  const columnsOf = new Map(
    sheets.map((sheet) => [keyOf(sheet), new Map(sheet.columns.flatMap((field, at) => (field ? [[field.key, at]] : [])))]),
  );
  const cellAt = (key: string, index: number, fieldKey: string): CellValue => {
    const column = columnsOf.get(key)?.get(fieldKey);
    return column === undefined ? '' : (sheetOf.get(key)?.rows[index]?.[column] ?? '');
  };
  // Dates are written as text here, which reads the same in both date systems.
  const readerOf = (field: Field) => {
    const reader = readers.get(field) ?? createCellReader(field, account, 1900);
    readers.set(field, reader);
    return reader;
  };

  let known: { readonly names: NearestNames; readonly importIds: ReadonlyMap<string, readonly string[]> } | undefined;
  const customers = () => (known ??= collectCustomers());

  function collectCustomers() {
    const names = account.existingCustomers.map(({ name }) => name);
    const importIds = account.existingCustomers.flatMap(({ importId }) => (importId === undefined ? [] : [importId]));
    for (const sheet of sheets) {
      if (sheet.entity !== 'customer') continue;
      const fields = new Map(sheet.columns.flatMap((field) => (field ? [[field.key, field]] : [])));
      sheet.rows.forEach((_, index) => {
        const read = (fieldKey: string) => {
          const field = fields.get(fieldKey);
          const reading = field && readerOf(field)(cellAt(keyOf(sheet), index, fieldKey));
          return reading?.is === 'understood' ? reading.value : undefined;
        };
        const name = customerName({ get: read });
        if (name !== null) names.push(name);
        const importId = read('importId');
        if (importId !== undefined) importIds.push(String(importId));
      });
    }
    const byKey = new Map<string, string[]>();
    for (const importId of new Set(importIds)) byKey.set(importIdKey(importId), [...(byKey.get(importIdKey(importId)) ?? []), importId]);
    return { names: createNearestNames(names), importIds: byKey };
  }

  return {
    account,
    country: countryRules(account.country),
    places,
    customers: { same: (text) => customers().names.same(text), nearest: (text) => customers().names.nearest(text) },
    importIdsLike: (text) => customers().importIds.get(importIdKey(text)) ?? [],
    readerOf,
    keepsMeaning(issue, value) {
      const { key } = recordSheet(issue);
      const column = columnsOf.get(key)?.get(issue.field.key);
      const translation = column === undefined ? undefined : sheetOf.get(key)?.translations?.get(column);
      return !translation || translation.translate(value) === value;
    },
    cellsOf(sheetName, row) {
      // The rows of a list hold parts of several records: there, no cell is one record's alone.
      const sheet = sheetOf.get(sheetName);
      const index = row - (sheet?.firstRow ?? 1);
      if (!sheet?.rows[index]) return [];
      return sheet.columns.flatMap((field, column) =>
        field && standingOf(sheet, column) === 'cell' ? [{ field, column, value: ownCell(sheet, index, column) }] : [],
      );
    },
    newCustomers: findNewCustomers(sheets),
    beside(issue, fieldKey) {
      const { key, sheet } = recordSheet(issue);
      return sheet ? cellAt(key, indexOf(sheet, recordOf(issue).row), fieldKey) : '';
    },
  };

  function recordSheet(issue: Issue) {
    const key = sheetKey(recordOf(issue));
    return { key, sheet: sheetOf.get(key) };
  }
}

/** The same after edits of sheets that were written into, where the names of customers are as they were. */
export function renewRepairContext(context: RepairContext, sheets: readonly MappedSheet[]): RepairContext {
  return { ...context, newCustomers: findNewCustomers(sheets) };
}

/** Where in a sheet's `rows` the record of a sheet row is. */
function rememberingIndexes(): (sheet: MappedSheet, row: number) => number {
  const known = new Map<MappedSheet, ReadonlyMap<number, number>>();
  return (sheet, row) => {
    if (!sheet.gathered) return row - sheet.firstRow;
    const indexes = known.get(sheet) ?? new Map(sheet.rows.map((_, index) => [sheetRow(sheet, index), index]));
    known.set(sheet, indexes);
    return indexes.get(row) ?? -1;
  };
}

/** As the template names it, also where the name was taken. */
const CUSTOMER_SHEET = /^Customer(?: \(\d+\))?$/;

/** A sheet of the person's own is not added to: below its rows there may be totals, notes or another list. */
function findNewCustomers(sheets: readonly MappedSheet[]): NewCustomers | null {
  for (const { sheetName, entity, columns, rows, firstRow, gathered } of sheets) {
    const column = columns.findIndex((field) => field?.key === 'companyName');
    const field = columns[column];
    if (entity !== 'customer' || gathered || !CUSTOMER_SHEET.test(sheetName) || firstRow !== 2 || columns[0]?.key !== 'importId' || !field)
      continue;
    const lastRow = rows.findLastIndex((row) => row.some((cell) => cell !== ''));
    return { sheetName, column, field, firstFreeRow: firstRow + lastRow + 1 };
  }
  return null;
}

/** `C-1024`, `c 1024` and `C1O24` with a letter O are one. */
function importIdKey(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .replace(/O(?=\d)|(?<=\d)O/g, '0');
}
