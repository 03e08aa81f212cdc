import type { Context } from '../session/context';
import type { FieldsheetState } from '../session/state';
import { companyOf, type CompanyRef } from './companyRef';
import { sessionAtWork } from './connection';

/** The company that the workbook was used with before, where the pane works for another one now; null otherwise. */
export function otherCompany({ workbookCompany, connection }: Pick<FieldsheetState, 'workbookCompany' | 'connection'>): CompanyRef | null {
  const session = sessionAtWork(connection);
  return workbookCompany && session && workbookCompany.id !== session.company.id ? workbookCompany : null;
}

/** A workbook belongs to the first company that it is validated for, until somebody says otherwise. */
export async function claimWorkbook({ ports, store }: Context): Promise<void> {
  const { connection, workbookCompany } = store.getState();
  const session = sessionAtWork(connection);
  if (!session || workbookCompany) return;
  const company = companyOf(session);
  await ports.workbook.rememberCompany(company);
  store.dispatch({ type: 'workbook-company-seen', company });
}
