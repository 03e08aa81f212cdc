import type { Account } from '../../domain/fields/account';
import { fieldsOf } from '../../domain/fields/fieldsOf';
import { matchTemplateColumns } from '../../domain/template/matchTemplateColumns';
import type { MappedSheet } from '../../domain/validation/mappedSheet';
import { linkRecords, mapOwnSheet } from '../map/mapOwnSheet';
import { JourneyError } from '../session/failure';
import type { IgnoredColumn } from './checkReport';
import type { SheetRead, SheetsRead } from './sheetsRead';

/** A sheet whose columns are tied to fields; a list's rows are still rows. */
export interface SheetMapped {
  readonly sheet: MappedSheet;
  readonly ignored: readonly IgnoredColumn[];
  /** Sheet row of the totals; null when there are none. */
  readonly totalsRow: number | null;
  /** Sheet rows that were left out because they are hidden. */
  readonly hiddenRows: readonly number[];
}

/**
 * Yields how much is done, from 0 to 1.
 * @throws JourneyError when the sheet lacks a required column, or is not what it was when it was mapped
 */
export function* mapSheet({ content, mapping }: SheetRead, account: Account): Generator<number, SheetMapped> {
  if (!mapping) return mapTemplateSheet(content, account);
  const { sheet, ignored, totalsRow, hiddenRows } = yield* mapOwnSheet(content, mapping, account);
  const because = ({ header }: { header: string }) => (header === '' && mapping.headerRow > 0 ? 'unnamed' : 'unmapped');
  return {
    sheet,
    totalsRow,
    hiddenRows,
    ignored: ignored.map((column) => ({ sheetName: sheet.sheetName, ...column, because: because(column) })),
  };
}

/** The same of several sheets. */
export function* mapAll(sheets: readonly SheetRead[], account: Account): Generator<number, readonly SheetMapped[]> {
  const mappings: SheetMapped[] = [];
  for (const sheet of sheets) mappings.push(yield* mapSheet(sheet, account));
  return mappings;
}

/** The records of all sheets. Yields how much of one of them is done, from 0 to 1. */
export function* recordsOf(
  mappings: readonly SheetMapped[],
  { sheets, account }: Pick<SheetsRead, 'sheets' | 'account'>,
): Generator<number, readonly MappedSheet[]> {
  const records: MappedSheet[] = [];
  for (const [at, { sheet }] of mappings.entries()) {
    const { mapping, percentCells } = sheets[at]!;
    const known = percentCells ? { ...sheet, percentCells } : sheet;
    records.push(...(mapping ? yield* linkRecords(known, mapping, account) : [known]));
  }
  return records;
}

function mapTemplateSheet({ sheet, headers, rows }: SheetRead['content'], account: Account): SheetMapped {
  const { columns, unknown, repeated, missingRequired } = matchTemplateColumns(headers, fieldsOf(sheet.entity, account));
  if (missingRequired.length > 0 && rows.length > 0) {
    const missing = missingRequired.map((field) => field.header);
    throw new JourneyError(
      { code: 'columns-missing', sheetName: sheet.name, headers: missing },
      `${sheet.name} lacks ${missing.join(', ')}`,
    );
  }
  return {
    sheet: { sheetName: sheet.name, entity: sheet.entity, columns, rows, firstRow: 2 },
    totalsRow: null,
    hiddenRows: [],
    ignored: [
      ...unknown.map((header) => ({ sheetName: sheet.name, ...header, because: 'unknown' as const })),
      ...repeated.map((header) => ({ sheetName: sheet.name, ...header, because: 'repeated' as const })),
    ],
  };
}
