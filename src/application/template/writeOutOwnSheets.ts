import { fieldsOf } from '../../domain/fields/fieldsOf';
import { planTemplate } from '../../domain/template/planTemplate';
import { templateRows } from '../../domain/template/templateRows';
import type { CellValue } from '../../domain/cells/cell';
import type { EntityName } from '../../domain/fields/entity';
import { findOwnSheets } from '../map/findOwnSheets';
import type { Ports } from '../ports/ports';
import type { RunningJob } from '../session/createJobs';
import { JourneyError } from '../session/failure';
import { checkWorkbook } from '../validate/checkWorkbook';

/**
 * Writes what the person's own mapped sheets hold into a new set of template sheets, and leaves the own ones out from then on: sent together they would
 * be the same rows twice. The own sheets' cells stay as they are.
 *
 * @returns how many rows the new sheets have
 */
export async function writeOutOwnSheets(ports: Ports, job: RunningJob): Promise<number> {
  const { workbook } = ports;
  const own = await findOwnSheets(workbook, await workbook.findTemplateSheets());
  if (own.length === 0) throw new JourneyError({ code: 'no-template' }, 'No sheet of the person’s own is mapped');
  const { validation, mapped, account, dateSystem } = await checkWorkbook(ports, job);
  const rows = new Map<EntityName, (readonly CellValue[])[]>();
  for (const [at, sheet] of validation.sheets.entries()) {
    if (!own.some((each) => each.sheet.name === sheet.sheetName)) continue;
    const before = rows.get(sheet.entity) ?? [];
    for (const row of templateRows(sheet, mapped[at]!, fieldsOf(sheet.entity, account), dateSystem)) before.push(row);
    rows.set(sheet.entity, before);
  }
  await workbook.writeTemplate(planTemplate(account), 'add-with-suffix', job.step('writing-template'), rows);
  for (const { sheet } of own) await workbook.forgetMapping(sheet);
  return [...rows.values()].reduce((sum, { length }) => sum + length, 0);
}
