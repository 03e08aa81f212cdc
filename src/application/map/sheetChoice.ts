import type { ColumnMapping, HiddenRows } from '../../domain/mapping/ownSheet/columnMapping';
import { sourceKey, type SheetArea } from '../../domain/mapping/ownSheet/dataSource';
import { firstFilledRow } from '../../domain/mapping/ownSheet/findHeaderRow';
import { headerNames, type HeaderPlace } from '../../domain/mapping/ownSheet/headerNames';
import { inferKind } from '../../domain/mapping/ownSheet/inferKind';
import { namedColumns } from '../../domain/mapping/ownSheet/namedColumns';
import { headersOf, recallMapping } from '../../domain/mapping/ownSheet/recallMapping';
import type { SheetKind } from '../../domain/mapping/ownSheet/sheetKind';
import { samplesOf } from './samplesOf';
import type { Account } from '../../domain/fields/account';
import type { SavedMapping, SheetPreview, SourceInfo } from '../ports/workbookPort';

/** Which part of which sheet is mapped, where its headers are, what it holds, and which rows count. */
export interface SheetChoice extends HeaderPlace {
  readonly account: Account;
  /** All that can be chosen. */
  readonly sources: readonly SourceInfo[];
  /** What the person had selected when they began; null when it was a single cell. */
  readonly selection: SourceInfo | null;
  readonly mappings: readonly SavedMapping[];
  readonly preview: SheetPreview;
  /** Where we found the headers, to go back to. */
  readonly found: HeaderPlace;
  readonly kind: SheetKind;
  readonly hiddenRows: HiddenRows;
  /** The mapping of last time; null when there is none for this sheet or its shape. */
  readonly saved: ColumnMapping | null;
  /** The mapping of another part of this sheet, whose place this one takes; null when there is none. */
  readonly replaces: ColumnMapping | null;
}

/** What to propose for a sheet. */
export function choiceFor(base: Pick<SheetChoice, 'account' | 'sources' | 'selection' | 'mappings'>, preview: SheetPreview): SheetChoice {
  const { account, sources, selection, mappings } = base;
  const ofSheet = mappings.find(({ sheet }) => sheet?.id === preview.sheet.id)?.mapping ?? null;
  const own = ofSheet && sourceKey(ofSheet.source) === sourceKey(preview.source) ? ofSheet : null;
  const others = mappings.filter(({ mapping }) => mapping !== own).map(({ mapping }) => mapping);
  const { headerRow, headerRows, saved } = recallMapping(preview, own, others);
  const columns = namedColumns(headerNames(preview.rows, { headerRow, headerRows }, preview.merges));
  const headers = columns.map(({ header }) => header);
  const samples = columns.map(({ column }) => samplesOf(preview.texts.slice(headerRow), column));
  return {
    account,
    sources,
    selection,
    mappings,
    preview,
    headerRow,
    headerRows,
    found: saved ? { headerRow, headerRows } : headersOf(preview),
    kind: saved?.kind ?? inferKind(headers, account, samples),
    hiddenRows: saved?.hiddenRows ?? 'ask',
    saved,
    replaces: own ? null : ofSheet,
  };
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
  const columns = namedColumns(headerNames(preview.rows, { headerRow, headerRows }, preview.merges)).map(({ column }) => column);
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
