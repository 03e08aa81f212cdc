import type { ImportedRow } from '../../../contract/imports';
import type { Database } from '../../database/database';
import { rowResults } from '../rowResults';

/** All results of an import, page after page, so that no more than a page is held at a time. */
export async function* resultPages(
  database: Database,
  { tenantId, importId }: { readonly tenantId: string; readonly importId: string },
): AsyncGenerator<readonly ImportedRow[]> {
  for (let after: string | null = ''; after !== null;) {
    const page: { items: ImportedRow[]; next: string | null } = await rowResults(database, {
      tenantId,
      importId,
      after: after === '' ? undefined : after,
      status: undefined,
    });
    yield page.items;
    after = page.next;
  }
}
