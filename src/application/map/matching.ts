import type { Account } from '../../domain/fields/account';
import { compareColumns, type MappingChanges } from '../../domain/mapping/ownSheet/compareColumns';
import type { ColumnMapping } from '../../domain/mapping/ownSheet/columnMapping';
import { draftMapping, type MappingDraft } from '../../domain/mapping/ownSheet/mappingDraft';
import { columnsOf } from '../../domain/mapping/ownSheet/createRowMapper';
import { headerNames } from '../../domain/mapping/ownSheet/headerNames';
import { mappableFields } from '../../domain/mapping/ownSheet/mappableFields';
import { entityOfKind, type SheetKind } from '../../domain/mapping/ownSheet/sheetKind';
import { learnFields, type Lesson } from '../../domain/mapping/saved/learnFields';
import type { SheetInfo } from '../ports/workbookPort';
import { samplesOf } from './samplesOf';
import type { SheetChoice } from './sheetChoice';

/** The columns of a sheet and their fields, while the person looks at them. */
export interface Matching {
  readonly choice: SheetChoice;
  readonly sheet: SheetInfo;
  readonly account: Account;
  readonly draft: MappingDraft;
  /** Columns that hold something but have no header, from 0: they cannot be imported until they have one. */
  readonly unnamed: readonly number[];
  /** What has changed since last time; null when the sheet is mapped for the first time. */
  readonly changes: MappingChanges | null;
}

export function startMatching(choice: SheetChoice): Matching {
  const { account, preview, headerRow, headerRows, kind, hiddenRows } = choice;
  const content = { source: preview.source, headerRow, headerRows, hiddenRows };
  const fields = mappableFields(kind, account);
  const headers = headerNames(preview.rows, choice, preview.merges);
  const width = Math.max(0, ...preview.rows.map((row) => row.length));
  const columns = columnsOf({ headers, rows: preview.rows }, content);
  const samples = Array.from({ length: width }, (_, column) => samplesOf(preview.texts.slice(headerRow), column));
  const named = new Set(columns.map(({ column }) => column));
  const saved = isForThis(choice.saved, choice) ? choice.saved : null;
  return {
    choice,
    sheet: preview.sheet,
    account,
    draft: draftMapping({ kind, content, columns, samples }, fields, saved, learnFields(kind, lessonsOf(choice))),
    unnamed: samples.flatMap((texts, column) => (texts.length > 0 && !named.has(column) ? [column] : [])),
    changes: saved && compareColumns(columns, saved, fields),
  };
}

/** What the workbook remembers was this person's choice. */
function lessonsOf({ mappings, library }: SheetChoice): readonly Lesson[] {
  return [
    ...mappings.map(({ mapping }): Lesson => ({ mapping, from: 'you' })),
    ...library.map(({ mapping, isYours }): Lesson => ({ mapping, from: isYours ? 'you' : 'company' })),
  ];
}

/** A mapping of other records, or of a sheet with headers for one without, tells nothing. */
function isForThis(saved: ColumnMapping | null, { kind, headerRow }: SheetChoice): boolean {
  return saved !== null && fieldsAreSame(saved.kind, kind) && (saved.headerRow === 0) === (headerRow === 0);
}

/** Customers and sites have the same fields. */
function fieldsAreSame(one: SheetKind, other: SheetKind): boolean {
  return one === other || (one !== 'list' && other !== 'list' && entityOfKind(one) === entityOfKind(other));
}
