import type { z } from 'zod';
import { accountSettingsSchema, type ExistingCustomer } from '../domain/fields/account';
import type { Chunk } from '../domain/importing/importRecord';
import { customerReferencesSchema } from '../contract/customers';
import { chunkAnswerSchema, importPageSchema, importSchema, rowResultsPageSchema, type ImportedRow } from '../contract/imports';
import { undoPlanSchema } from '../contract/undo';
import { listValueAnswerSchema } from '../contract/listValues';
import { ROUTES } from '../contract/routes';
import { deletedMappingSchema, storedMappingSchema, storedMappingsPageSchema, type StoredMapping } from '../contract/savedMappings';
import { sessionSchema } from '../contract/session';
import { BackendError } from '../application/ports/backendError';
import type { BackendPort } from '../application/ports/backendPort';
import type { ApiEnvironment } from './apiEnvironment';
import { createApiClient } from './createApiClient';
import { resultsFileCall } from './resultsFileCall';
import { withQuery } from './withQuery';

const UNDO_POLL_MS = 500;

/** The backend port over HTTP. `baseUrl` has no trailing slash. */
export function createBackend(baseUrl: string, environment: ApiEnvironment): BackendPort {
  const { call } = createApiClient(baseUrl, environment);

  async function allPages<Item>(
    path: string,
    page: z.ZodType<{ items: Item[]; next: string | null }>,
    signal: AbortSignal,
  ): Promise<Item[]> {
    const items: Item[] = [];
    for (let after: string | null = ''; after !== null;) {
      const answer: { items: Item[]; next: string | null } = await call(
        { method: 'GET', path: withQuery(path, { after }), answer: page },
        signal,
      );
      for (const item of answer.items) items.push(item);
      after = answer.next;
    }
    return items;
  }

  return {
    session: (signal) => call({ method: 'GET', path: ROUTES.session, answer: sessionSchema }, signal),

    accountSettings: (signal) => call({ method: 'GET', path: ROUTES.account, answer: accountSettingsSchema }, signal),

    existingCustomers: (signal) => allPages<ExistingCustomer>(ROUTES.customerReferences, customerReferencesSchema, signal),

    async addListValue(wanted, signal) {
      const { value } = await call(
        { method: 'POST', path: ROUTES.listValues, body: JSON.stringify(wanted), answer: listValueAnswerSchema },
        signal,
      );
      return value;
    },

    storedMappings: (signal) => allPages<StoredMapping>(ROUTES.mappings, storedMappingsPageSchema, signal),

    storeMapping: (mappingId, body, signal) =>
      call({ method: 'PUT', path: ROUTES.mapping(mappingId), body: JSON.stringify(body), answer: storedMappingSchema }, signal),

    async deleteMapping(mappingId, version, signal) {
      try {
        await call({ method: 'DELETE', path: `${ROUTES.mapping(mappingId)}?version=${version}`, answer: deletedMappingSchema }, signal);
      } catch (error) {
        if (!(error instanceof BackendError && error.code === 'not-found')) throw error;
      }
    },

    async createImport(importId, body, signal) {
      await call({ method: 'PUT', path: ROUTES.import(importId), body: JSON.stringify(body), answer: importSchema }, signal);
    },

    async sendChunk(importId, chunk, signal) {
      const { body, digest } = await sealedBody(chunk, environment);
      const answer = await call({ method: 'PUT', path: ROUTES.chunk(importId, chunk.seq), body, answer: chunkAnswerSchema }, signal);
      assertAnswersEachRow(chunk, answer);
      return { seq: chunk.seq, digest, results: answer.results };
    },

    async sealImport(importId, digests, signal) {
      const seal = { chunks: digests.length, manifestDigest: await environment.digest(digests.join('\n')) };
      return call({ method: 'POST', path: ROUTES.seal(importId), body: JSON.stringify(seal), answer: importSchema }, signal);
    },

    cancelImport: (importId, signal) => call({ method: 'POST', path: ROUTES.cancel(importId), answer: importSchema }, signal),

    importResults: (importId, signal) => allPages<ImportedRow>(ROUTES.results(importId), rowResultsPageSchema, signal),

    history: (page, signal) => call({ method: 'GET', path: withQuery(ROUTES.imports, { page }), answer: importPageSchema }, signal),

    findImport: (importId, signal) => call({ method: 'GET', path: ROUTES.import(importId), answer: importSchema }, signal),

    importRows: (importId, query, signal) =>
      call({ method: 'GET', path: withQuery(ROUTES.results(importId), query), answer: rowResultsPageSchema }, signal),

    resultsFile: (importId, format, signal) => call(resultsFileCall(importId, format), signal),

    undoPlan: (importId, signal) => call({ method: 'GET', path: ROUTES.undoPlan(importId), answer: undoPlanSchema }, signal),

    async undoImport(importId, undoId, onProgress, signal) {
      for (;;) {
        // The same request starts the undo, asks how far it is, and wakes it where a restart of the server has interrupted it.
        const { undo } = await call({ method: 'PUT', path: ROUTES.undo(importId, undoId), answer: importSchema }, signal);
        if (!undo) throw new BackendError('unreadable', `Import ${importId}: the answer to its undo knows of none`);
        onProgress(undo.counts);
        if (undo.finishedAt !== null) return undo;
        await environment.sleep(UNDO_POLL_MS, signal);
      }
    },
  };
}

/** The records become text once: the same characters are hashed and sent, in every try. */
async function sealedBody(chunk: Chunk, environment: ApiEnvironment): Promise<{ body: string; digest: string }> {
  const records = JSON.stringify(chunk.records);
  const digest = await environment.digest(records);
  return { digest, body: `{"entity":${JSON.stringify(chunk.entity)},"digest":"${digest}","records":${records}}` };
}

/** An answer with a row too few or too many would make the counts lie. */
function assertAnswersEachRow(chunk: Chunk, answer: z.infer<typeof chunkAnswerSchema>): void {
  const awaited = new Set(chunk.records.map((record) => record.rowKey));
  const fits =
    answer.seq === chunk.seq && answer.results.length === awaited.size && answer.results.every((result) => awaited.delete(result.rowKey));
  if (!fits) throw new BackendError('unreadable', `Chunk ${chunk.seq}: the results are not those of the rows that were sent`);
}
