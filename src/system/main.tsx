import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { z } from 'zod';
import { BackendError } from '../application/ports/backendError';
import { browserEnvironment } from '../api/browserEnvironment';
import { createApiClient } from '../api/createApiClient';
import { customerDetailSchema, customerPageSchema } from '../contract/customers';
import { importPageSchema, importSchema, rowResultsPageSchema } from '../contract/imports';
import { ROUTES } from '../contract/routes';
import { sessionSchema } from '../contract/session';
import { accountSettingsSchema } from '../domain/fields/account';
import { App } from './App';
import { LoadError, type SystemApi } from './systemApi';
import './system.css';

function createSystemApi(baseUrl: string): SystemApi {
  const client = createApiClient(baseUrl, browserEnvironment);
  const get = async <Answer extends z.ZodType>(path: string, answer: Answer, signal: AbortSignal): Promise<z.infer<Answer>> => {
    try {
      return await client.call({ method: 'GET', path, answer }, signal);
    } catch (cause) {
      throw cause instanceof BackendError ? new LoadError(cause.code, cause.message, cause.requestId, { cause }) : cause;
    }
  };
  return {
    session: (signal) => get(ROUTES.session, sessionSchema, signal),
    account: (signal) => get(ROUTES.account, accountSettingsSchema, signal),
    customers: (query, signal) => get(withQuery(ROUTES.customers, query), customerPageSchema, signal),
    customer: (id, signal) => get(ROUTES.customer(id), customerDetailSchema, signal),
    imports: (query, signal) => get(withQuery(ROUTES.imports, query), importPageSchema, signal),
    import: (id, signal) => get(ROUTES.import(id), importSchema, signal),
    results: (id, query, signal) => get(withQuery(ROUTES.results(id), query), rowResultsPageSchema, signal),
  };
}

/** Leaves out what is not given. */
function withQuery(path: string, query: Record<string, string | number | null | undefined>): string {
  const given = Object.entries(query).flatMap(([key, value]) =>
    value === null || value === undefined || value === '' ? [] : [[key, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

createRoot(document.getElementById('system')!).render(
  <StrictMode>
    <App api={createSystemApi(window.location.origin)} />
  </StrictMode>,
);
