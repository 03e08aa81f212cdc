import { matchTemplateColumns } from '../../domain/template/matchTemplateColumns';
import { validateInSteps } from '../../domain/validation/validateSheets';
import type { Account } from '../../domain/fields/account';
import { createRepairContext } from '../../domain/repair/repairContext';
import { fieldsOf } from '../../domain/fields/fieldsOf';
import type { Validation } from '../../domain/validation/validation';
import type { MappedSheet } from '../../domain/validation/mappedSheet';
import type { ColumnMapping } from '../../domain/mapping/ownSheet/columnMapping';
import { findOwnSheets } from '../map/findOwnSheets';
import { linkRecords, mapOwnSheet } from '../map/mapOwnSheet';
import type { Job } from '../ports/job';
import type { Ports } from '../ports/ports';
import type { SheetContent, TemplateSheet } from '../ports/workbookPort';
import { findSafeRepairs } from '../repair/findRepairs';
import type { RunningJob } from '../session/createJobs';
import { JourneyError } from '../session/failure';
import { loadAccount } from '../session/loadAccount';
import { runSmoothly } from '../session/runSmoothly';
import type { CheckReport, IgnoredColumn } from './checkReport';
import { withWaivers } from './withWaivers';
import { loadSuburbs } from './loadSuburbs';

/**
 * Reads all template sheets and the person's own mapped ones, and judges them together.
 *
 * @throws JourneyError when there is nothing to judge, or a sheet lacks a required column
 */
export async function checkWorkbook(ports: Ports, job: RunningJob): Promise<CheckReport> {
  const template = await ports.workbook.findTemplateSheets();
  const own = await findOwnSheets(ports.workbook, template);
  const sheets = [...template, ...own.map(({ sheet }) => sheet)];
  if (sheets.length === 0) throw new JourneyError({ code: 'no-template' }, 'The workbook has no template sheet');
  const account = await loadAccount(ports.backend, job.step('loading-account').signal);
  const { sheets: contents, dateSystem } = await ports.workbook.readSheets(sheets, job.step('reading'));

  const mappings = contents.map((content) => {
    const mapping = own.find(({ sheet }) => sheet.id === content.sheet.id)?.mapping;
    return mapping ? readOwnSheet(content, mapping, account) : mapSheet(content, account);
  });
  const mapped: MappedSheet[] = [];
  for (const [index, { sheet, records }] of mappings.entries())
    mapped.push(...records(await withPercentCells(ports, contents[index]!.sheet, sheet, job.step('reading'))));
  const { places, areMissing } = await loadSuburbs(ports, mapped, account.country);
  const judged = await runSmoothly(ports, validateInSteps(mapped, account, dateSystem, places), job.step('checking'));
  const rowCount = countRows(mapped, judged);
  if (rowCount === 0) throw new JourneyError({ code: 'no-rows' }, 'No template sheet has a row');
  const repairContext = createRepairContext(mapped, account, places);
  const safeRepairs = await runSmoothly(ports, findSafeRepairs(judged, sheets, repairContext), job.step('proposing'));
  const report = {
    sheets,
    headers: contents.map(({ headers }) => headers),
    dateSystem,
    mapped,
    account,
    places,
    judged,
    rowCount,
    ignoredColumns: mappings.flatMap(({ ignored }) => ignored),
    repairContext,
    safeRepairs,
    suburbsMissing: areMissing,
    totalsRows: mappings.flatMap(({ totalsRow, sheet }, at) =>
      totalsRow === null ? [] : [{ sheetId: sheets[at]!.id, sheetName: sheet.sheetName, row: totalsRow }],
    ),
    hiddenRows: mappings.flatMap(({ hiddenRows, sheet }, at) =>
      hiddenRows.length === 0 ? [] : [{ sheetId: sheets[at]!.id, sheetName: sheet.sheetName, rows: hiddenRows }],
    ),
  };
  return withWaivers(report, await ports.workbook.waivers());
}

interface ReadSheet {
  readonly sheet: MappedSheet;
  readonly ignored: readonly IgnoredColumn[];
  /** Sheet row; null when there is none. */
  readonly totalsRow: number | null;
  /** The records of the sheet, once all is known of its cells. */
  readonly records: (sheet: MappedSheet) => readonly MappedSheet[];
  /** Sheet rows that were left out because they are hidden. */
  readonly hiddenRows: readonly number[];
}

function readOwnSheet(content: SheetContent, mapping: ColumnMapping, account: Account): ReadSheet {
  const { sheet, ignored, totalsRow, hiddenRows } = mapOwnSheet(content, mapping, account);
  const because = ({ header }: { header: string }) => (header === '' && mapping.headerRow > 0 ? 'unnamed' : 'unmapped');
  const records = (read: MappedSheet) => linkRecords(read, mapping, account);
  return {
    sheet,
    totalsRow,
    records,
    hiddenRows,
    ignored: ignored.map((column) => ({ sheetName: sheet.sheetName, ...column, because: because(column) })),
  };
}

function mapSheet({ sheet, headers, rows }: SheetContent, account: Account): ReadSheet {
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
    records: (read) => [read],
    hiddenRows: [],
    ignored: [
      ...unknown.map((header) => ({ sheetName: sheet.name, ...header, because: 'unknown' as const })),
      ...repeated.map((header) => ({ sheetName: sheet.name, ...header, because: 'repeated' as const })),
    ],
  };
}

/** Formats are asked for only where they decide what a number means. */
async function withPercentCells({ workbook }: Ports, templateSheet: TemplateSheet, sheet: MappedSheet, job: Job): Promise<MappedSheet> {
  const columns = sheet.columns.flatMap((field, column) =>
    field?.kind === 'percentage' && sheet.rows.some((row) => typeof row[column] === 'number') ? [column] : [],
  );
  if (columns.length === 0) return sheet;
  return { ...sheet, percentCells: await workbook.findPercentCells(templateSheet, columns, sheet.rows.length, job) };
}

/** A row of a list counts once, however many records it holds. */
function countRows(mapped: readonly MappedSheet[], { sheets }: Validation): number {
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
