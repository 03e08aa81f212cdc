import type { Places } from '../../domain/places/places';
import type { Account } from '../../domain/fields/account';
import type { Issue } from '../../domain/validation/issue';
import { ISSUE_KINDS } from '../../domain/validation/issueKinds';
import type { Severity } from '../../domain/validation/severity';
import type { DateSystem, MappedSheet } from '../../domain/validation/mappedSheet';
import type { Waiver } from '../../domain/validation/waivers';
import type { Validation } from '../../domain/validation/validation';
import type { RepairContext } from '../../domain/repair/repairContext';
import type { Following } from '../ports/validatorPort';
import type { TemplateSheet } from '../ports/workbookPort';
import type { CellRepair } from '../repair/cellRepair';
import type { FollowedSheets } from './live/followSheets';
import type { SheetMapped } from './mapSheets';
import type { SheetsRead } from './sheetsRead';

/** A column that feeds no field, so that what it holds is not sent. */
export interface IgnoredColumn {
  readonly sheetName: string;
  readonly header: string;
  /** `unmapped`: the person's own sheet, where they chose so; `unnamed`: it has no header. */
  readonly because: 'unknown' | 'repeated' | 'unmapped' | 'unnamed';
  /** Sheet column, from 0. */
  readonly column: number;
}

/** A row at the end of a person's own sheet that adds up the others. */
export interface TotalsRow {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Sheet row from 1. */
  readonly row: number;
}

/** Rows of a person's own sheet that are hidden, and that they left out. */
export interface HiddenRowsLeftOut {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Sheet rows from 1, at least one. */
  readonly rows: readonly number[];
}

/** What one look at all sheets has found. */
export interface CheckReport {
  readonly sheets: readonly TemplateSheet[];
  /** As they were read. */
  readonly read: SheetsRead;
  /** By which edits are followed. */
  readonly followed: FollowedSheets;
  readonly following: Following;
  readonly dateSystem: DateSystem;
  readonly mapped: readonly MappedSheet[];
  /** What the rows were judged against. */
  readonly account: Account;
  /** Null where no suburb needed any, or none are known. */
  readonly places: Places | null;
  /** Everything that was found. */
  readonly judged: Validation;
  /** What people let stand, the latest first. */
  readonly waivers: readonly Waiver[];
  /** The warnings among what was judged that are waived. */
  readonly waived: readonly Issue[];
  /** What was found and is not waived. */
  readonly validation: Validation;
  /** Rows of the sheets that hold anything. */
  readonly rowCount: number;
  readonly issueCounts: Readonly<Record<Severity, number>>;
  readonly ignoredColumns: readonly IgnoredColumn[];
  /** What proposals are worked out from. */
  readonly repairContext: RepairContext;
  /** What could be written without a doubt, in order of the sheets: repairs of issues, then cells that were understood. */
  readonly safeRepairs: readonly CellRepair[];
  /** Suburbs were not judged, because the list of them could not be loaded. */
  readonly suburbsMissing: boolean;
  /** Rows of totals that were left out. */
  readonly totalsRows: readonly TotalsRow[];
  readonly hiddenRows: readonly HiddenRowsLeftOut[];
}

/** What the report says of the sheets themselves. */
export function describeSheets(
  sheets: readonly TemplateSheet[],
  mappings: readonly SheetMapped[],
): Pick<CheckReport, 'ignoredColumns' | 'totalsRows' | 'hiddenRows'> {
  const placed = mappings.map((mapping, at) => ({ ...mapping, place: { sheetId: sheets[at]!.id, sheetName: mapping.sheet.sheetName } }));
  return {
    ignoredColumns: placed.flatMap(({ ignored }) => ignored),
    totalsRows: placed.flatMap(({ totalsRow, place }) => (totalsRow === null ? [] : [{ ...place, row: totalsRow }])),
    hiddenRows: placed.flatMap(({ hiddenRows, place }) => (hiddenRows.length === 0 ? [] : [{ ...place, rows: hiddenRows }])),
  };
}

/** Rows that hold anything. A row of a list counts once, however many records it holds. */
export function countRows(mapped: readonly MappedSheet[], { sheets }: Validation): number {
  const ofLists = new Map<string, Set<number>>();
  let count = 0;
  for (const [at, { rows }] of sheets.entries()) {
    const { gathered, sheetName } = mapped[at]!;
    if (!gathered) count += rows.length;
    else {
      const seen = ofLists.get(sheetName) ?? new Set();
      ofLists.set(sheetName, seen);
      rows.forEach((_, index) => gathered.rowsOf(index).forEach((row) => seen.add(row)));
    }
  }
  return [...ofLists.values()].reduce((sum, { size }) => sum + size, count);
}

/** @throws Error when it is none of the report's */
export function sheetNamed({ sheets }: CheckReport, sheetName: string): TemplateSheet {
  const sheet = sheets.find(({ name }) => name === sheetName);
  if (!sheet) throw new Error(`${sheetName} was not looked at`);
  return sheet;
}

export function countBySeverity(issues: readonly Issue[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0 };
  for (const issue of issues) counts[ISSUE_KINDS[issue.kind].severity] += 1;
  return counts;
}
