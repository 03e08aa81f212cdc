import type { ColumnMapping, HiddenRows } from '../../domain/mapping/ownSheet/columnMapping';
import { sourceKey, type SheetArea } from '../../domain/mapping/ownSheet/dataSource';
import { firstFilledRow } from '../../domain/mapping/ownSheet/findHeaderRow';
import { headerNames, type HeaderPlace } from '../../domain/mapping/ownSheet/headerNames';
import { inferKind } from '../../domain/mapping/ownSheet/inferKind';
import { namedColumns } from '../../domain/mapping/ownSheet/namedColumns';
import { headersOf, recallMapping } from '../../domain/mapping/ownSheet/recallMapping';
import type { SheetKind } from '../../domain/mapping/ownSheet/sheetKind';
import { fitMapping, type RenamedHeader } from '../../domain/mapping/saved/fitMapping';
import { rankMappings } from '../../domain/mapping/saved/rankMappings';
import { samplesOf } from './samplesOf';
import type { Account } from '../../domain/fields/account';
import type { StoredMapping } from '../../contract/savedMappings';
import type { SavedMapping, SheetPreview, SourceInfo } from '../ports/workbookPort';

/** Which part of which sheet is mapped, where its headers are, what it holds, and which rows count. */
export interface SheetChoice extends HeaderPlace {
  readonly account: Account;
  /** All that can be chosen. */
  readonly sources: readonly SourceInfo[];
  /** What the person had selected when they began; null when it was a single cell. */
  readonly selection: SourceInfo | null;
  readonly mappings: readonly SavedMapping[];
  /** What was saved in the system under a name, for this person or the company. */
  readonly library: readonly StoredMapping[];
  readonly preview: SheetPreview;
  /** Where we found the headers, to go back to. */
  readonly found: HeaderPlace;
  readonly kind: SheetKind;
  readonly hiddenRows: HiddenRows;
  /** The mapping of last time, or a saved one, with the headers as they are now; null when there is none for this sheet or its shape. */
  readonly saved: ColumnMapping | null;
  /** The one of the library that `saved` is; null when it is the workbook's own. */
  readonly stored: StoredMapping | null;
  /** Headers of `saved` that were called otherwise when it was made. */
  readonly renamed: readonly RenamedHeader[];
  /** The mapping of another part of this sheet, whose place this one takes; null when there is none. */
  readonly replaces: ColumnMapping | null;
}

/** What to propose for a sheet. */
export function choiceFor(
  base: Pick<SheetChoice, 'account' | 'sources' | 'selection' | 'mappings' | 'library'>,
  preview: SheetPreview,
): SheetChoice {
  const { account, sources, selection, mappings, library } = base;
  const ofSheet = mappings.find(({ sheet }) => sheet?.id === preview.sheet.id)?.mapping ?? null;
  const own = ofSheet && sourceKey(ofSheet.source) === sourceKey(preview.source) ? ofSheet : null;
  const others = mappings.filter(({ mapping }) => mapping !== own).map(({ mapping }) => mapping);
  const { headerRow, headerRows, saved: remembered } = recallMapping(preview, own, others);
  const place = { headerRow, headerRows };
  const columns = columnsOfPreview(preview, place);
  const headers = columns.map(({ header }) => header);
  const samples = columns.map(({ column }) => samplesOf(preview.texts.slice(headerRow), column));
  const [likest] = remembered ? [] : rankMappings(columns, library);
  const fit = remembered ? fitMapping(columns, remembered) : likest?.fit;
  const saved = fit?.mapping ?? null;
  return {
    account,
    sources,
    selection,
    mappings,
    library,
    preview,
    ...place,
    found: remembered ? place : headersOf(preview),
    kind: saved?.kind ?? inferKind(headers, account, samples),
    hiddenRows: saved?.hiddenRows ?? 'ask',
    saved,
    stored: likest?.saved ?? null,
    renamed: fit?.renamed ?? [],
    replaces: own ? null : ofSheet,
  };
}

/** Takes a mapping of the library for the sheet; null to match it without any. */
export function withStored(choice: SheetChoice, stored: StoredMapping | null): SheetChoice {
  if (!stored) return { ...choice, stored, saved: null, renamed: [] };
  const headerRow = stored.mapping.headerRow === 0 ? 0 : choice.headerRow;
  const { mapping, renamed } = fitMapping(columnsOfPreview(choice.preview, { ...choice, headerRow }), stored.mapping);
  const { kind, hiddenRows } = mapping;
  return { ...choice, headerRow, kind, hiddenRows, stored, saved: mapping, renamed };
}

function columnsOfPreview({ rows, merges }: SheetPreview, place: HeaderPlace) {
  return namedColumns(headerNames(rows, place, merges));
}

/** What to look at first: what was mapped last time in the sheet that the person is looking at, if it is still there. */
export function firstSource(sources: readonly SourceInfo[], mappings: readonly SavedMapping[]): SourceInfo | undefined {
  const [first] = sources;
  const saved = mappings.find(({ sheet }) => sheet?.id === first?.sheet.id)?.mapping.source;
  if (!first || !saved) return first;
  const isThere =
    saved.kind === 'range' || sources.some(({ sheet, source }) => sheet.id === first.sheet.id && sourceKey(source) === sourceKey(saved));
  return isThere ? { sheet: first.sheet, source: saved } : first;
}

/** Rows below the headers that are hidden or filtered out. */
export function hiddenCount({ preview, headerRow }: Pick<SheetChoice, 'preview' | 'headerRow'>): number {
  return preview.hidden.filter((row) => row > headerRow).length;
}

/** The headers' cells; null where there are none. */
export function headerArea({ preview, headerRow, headerRows }: SheetChoice): SheetArea | null {
  const columns = columnsOfPreview(preview, { headerRow, headerRows }).map(({ column }) => column);
  const [firstColumn] = columns;
  const lastColumn = columns.at(-1);
  if (firstColumn === undefined || lastColumn === undefined) return null;
  return { firstRow: headerRow - headerRows + 1, lastRow: headerRow, firstColumn, lastColumn };
}

/** Rows below the headers, as far down as there are values. */
export function rowsBelow({ preview, headerRow }: Pick<SheetChoice, 'preview' | 'headerRow'>): number {
  return preview.lastRow - (headerRow === 0 ? firstFilledRow(preview.rows) : headerRow);
}

/** Whether it is clear what becomes of hidden rows. */
export function isHiddenDecided(choice: SheetChoice): boolean {
  return choice.hiddenRows !== 'ask' || hiddenCount(choice) === 0;
}
