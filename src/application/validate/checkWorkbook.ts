import { createRepairContext } from '../../domain/repair/repairContext';
import type { MappedSheet } from '../../domain/validation/mappedSheet';
import { findOwnSheets } from '../map/findOwnSheets';
import { UNATTENDED, type Job } from '../ports/job';
import type { Ports } from '../ports/ports';
import type { TemplateSheet } from '../ports/workbookPort';
import type { RunningJob } from '../session/createJobs';
import { JourneyError } from '../session/failure';
import { loadAccount } from '../session/loadAccount';
import { runSmoothly } from '../session/runSmoothly';
import { countRows, describeSheets, type CheckReport } from './checkReport';
import { followSheets } from './live/followSheets';
import { loadSuburbs } from './loadSuburbs';
import { mapAll } from './mapSheets';
import type { SheetRead } from './sheetsRead';
import { withWaivers } from './withWaivers';

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

  const asRead = contents.map((content): SheetRead => ({
    content,
    mapping: own.find(({ sheet }) => sheet.id === content.sheet.id)?.mapping ?? null,
  }));
  const smoothly = <Result>(steps: Generator<number, Result>) => runSmoothly(ports, steps, { ...UNATTENDED, signal: job.signal });
  const mappings = await smoothly(mapAll(asRead, account));
  const known: SheetRead[] = [];
  for (const [at, { sheet }] of mappings.entries()) {
    known.push(await withPercentCells(ports, asRead[at]!, sheet, job.step('reading')));
  }
  const { places, areMissing } = await loadSuburbs(
    ports,
    mappings.map(({ sheet }) => sheet),
    account.country,
  );
  const read = { sheets: known, dateSystem, account, places };
  const followed = await smoothly(followSheets(read, mappings));
  const { mapped } = followed;
  const { validation, safeRepairs, following } = await ports.validator.validate({ read, mapped }, job.step('checking'));
  const rowCount = countRows(mapped, validation);
  if (rowCount === 0) throw new JourneyError({ code: 'no-rows' }, 'No template sheet has a row');
  const report = {
    sheets,
    read,
    followed,
    following,
    dateSystem,
    mapped,
    account,
    places,
    judged: validation,
    rowCount,
    ...describeSheets(sheets, mappings),
    repairContext: createRepairContext(mapped, account, places),
    safeRepairs,
    suburbsMissing: areMissing,
  };
  return withWaivers(report, await ports.workbook.waivers());
}

/** Formats are asked for only where they decide what a number means. */
async function withPercentCells({ workbook }: Ports, read: SheetRead, { columns, rows }: MappedSheet, job: Job): Promise<SheetRead> {
  const asked = columns.flatMap((field, column) =>
    field?.kind === 'percentage' && rows.some((row) => typeof row[column] === 'number') ? [column] : [],
  );
  if (asked.length === 0) return read;
  const sheet: TemplateSheet = read.content.sheet;
  return { ...read, percentCells: await workbook.findPercentCells(sheet, asked, rows.length, job) };
}
