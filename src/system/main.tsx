import '../api/zodWithoutEval';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { z } from 'zod';
import { BackendError } from '../application/ports/backendError';
import { browserEnvironment } from '../api/browserEnvironment';
import { createApiClient } from '../api/createApiClient';
import { createCaller, type ApiCall } from '../api/createCaller';
import { createDemoCredentials } from '../api/signIn/createDemoCredentials';
import { resultsFileCall } from '../api/resultsFileCall';
import { saveInBrowser } from '../api/saveInBrowser';
import { withQuery } from '../api/withQuery';
import { accountSchema } from '../contract/account';
import { customerDetailSchema, customerPageSchema } from '../contract/customers';
import { importPageSchema, importSchema, rowResultsPageSchema } from '../contract/imports';
import { resultsFileName } from '../contract/resultsFile';
import { ROUTES } from '../contract/routes';
import { sessionSchema } from '../contract/session';
import { App } from './App';
import { LoadError, type SystemApi } from './systemApi';
import './system.css';

function createSystemApi(baseUrl: string): SystemApi {
  const caller = createCaller(baseUrl, browserEnvironment);
  const client = createApiClient(caller, createDemoCredentials(caller));
  const ask = async <Answer extends z.ZodType>(call: ApiCall<Answer>, signal: AbortSignal): Promise<z.infer<Answer>> => {
    try {
      return await client.call(call, signal);
    } catch (cause) {
      throw cause instanceof BackendError ? new LoadError(cause.code, cause.message, cause.requestId, { cause }) : cause;
    }
  };
  const get = <Answer extends z.ZodType>(path: string, answer: Answer, signal: AbortSignal) => ask({ method: 'GET', path, answer }, signal);
  return {
    session: (signal) => get(ROUTES.session, sessionSchema, signal),
    account: async (signal) => (await get(ROUTES.account, accountSchema, signal)).settings,
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

createRoot(document.getElementById('system')!).render(
  <StrictMode>
    <App api={createSystemApi(window.location.origin)} />
  </StrictMode>,
);
