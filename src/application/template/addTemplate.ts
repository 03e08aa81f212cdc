import { planTemplate } from '../../domain/template/planTemplate';
import type { Ports } from '../ports/ports';
import type { NameClash, TemplateClash } from '../ports/workbookPort';
import type { RunningJob } from '../session/createJobs';
import { loadAccount } from '../session/loadAccount';

/**
 * Writes the account's template into the workbook.
 *
 * @param onClash what to do about sheets that bear a template name already; null to be told of them before anything is written
 * @returns the clashes to decide on; none when the template has been written
 */
export async function addTemplate(ports: Ports, onClash: NameClash | null, job: RunningJob): Promise<readonly TemplateClash[]> {
  const account = await loadAccount(ports.backend, job.step('loading-account').signal);
  const clashes = onClash === null ? await ports.workbook.findTemplateClashes() : [];
  if (clashes.length > 0) return clashes;
  await ports.workbook.writeTemplate(planTemplate(account), onClash ?? 'add-with-suffix', job.step('writing-template'));
  return [];
}
