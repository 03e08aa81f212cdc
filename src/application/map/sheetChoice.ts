import { findHeaderRow } from '../../domain/mapping/ownSheet/findHeaderRow';
import { inferKind } from '../../domain/mapping/ownSheet/inferKind';
import type { ColumnMapping } from '../../domain/mapping/ownSheet/columnMapping';
import { namedColumns } from '../../domain/mapping/ownSheet/namedColumns';
import { recallMapping } from '../../domain/mapping/ownSheet/recallMapping';
import type { SheetKind } from '../../domain/mapping/ownSheet/sheetKind';
import type { Account } from '../../domain/fields/account';
import type { SavedMapping, SheetInfo, SheetPreview } from '../ports/workbookPort';

/** Which sheet is mapped, where its headers are and what it holds. */
export interface SheetChoice {
  readonly account: Account;
  /** All that can be chosen. */
  readonly sheets: readonly SheetInfo[];
  readonly mappings: readonly SavedMapping[];
  readonly preview: SheetPreview;
  /** Sheet row from 1; 0 for no headers. */
  readonly headerRow: number;
  /** Where we found them, to go back to. */
  readonly foundHeaderRow: number;
  readonly kind: SheetKind;
  /** The mapping of last time; null when there is none for this sheet or its shape. */
  readonly saved: ColumnMapping | null;
}

/** What to propose for a sheet. */
export function choiceFor(base: Pick<SheetChoice, 'account' | 'sheets' | 'mappings'>, preview: SheetPreview): SheetChoice {
  const own = base.mappings.find(({ sheet }) => sheet?.id === preview.sheet.id)?.mapping ?? null;
  const others = base.mappings.filter(({ mapping }) => mapping !== own).map(({ mapping }) => mapping);
  const { headerRow, saved } = recallMapping(preview.rows, own, others);
  const headers = namedColumns(preview.rows[headerRow - 1] ?? []).map(({ header }) => header);
  const { account, sheets, mappings } = base;
  return {
    account,
    sheets,
    mappings,
    preview,
    headerRow,
    foundHeaderRow: saved ? headerRow : findHeaderRow(preview.rows),
    kind: saved?.kind ?? inferKind(headers, account),
    saved,
  };
}
