import type { z } from 'zod';
import type { ApiClient } from '../../api/createApiClient';
import { resultsFileCall } from '../../api/resultsFileCall';
import { saveInBrowser } from '../../api/saveInBrowser';
import { withQuery } from '../../api/withQuery';
import { customerDetailSchema, customerPageSchema } from '../../contract/customers';
import { importPageSchema, importSchema, rowResultsPageSchema } from '../../contract/imports';
import { resultsFileName } from '../../contract/resultsFile';
import { ROUTES } from '../../contract/routes';
import { sessionSchema } from '../../contract/session';
import type { SystemApi } from '../systemApi';
import { askServer } from './askServer';
import { createAdministrationApi } from './createAdministrationApi';

export function createSystemApi(client: ApiClient): SystemApi {
  const ask = askServer(client);
  const get = <Answer extends z.ZodType>(path: string, answer: Answer, signal: AbortSignal) => ask({ method: 'GET', path, answer }, signal);
  return {
    ...createAdministrationApi(ask),
    session: (signal) => get(ROUTES.session, sessionSchema, signal),
    customers: (query, signal) => get(withQuery(ROUTES.customers, query), customerPageSchema, signal),
    customer: (id, signal) => get(ROUTES.customer(id), customerDetailSchema, signal),
    imports: (query, signal) => get(withQuery(ROUTES.imports, query), importPageSchema, signal),
    import: (id, signal) => get(ROUTES.import(id), importSchema, signal),
    results: (id, query, signal) => get(withQuery(ROUTES.results(id), query), rowResultsPageSchema, signal),
    async saveResults(found, format, signal) {
      saveInBrowser({ name: resultsFileName(found, format), content: await ask(resultsFileCall(found.id, format), signal) });
    },
  };
}
