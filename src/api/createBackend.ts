import type { z } from 'zod';
import { accountRevisionSchema, accountSchema } from '../contract/account';
import type { ExistingCustomer } from '../domain/fields/account';
import type { Chunk } from '../domain/importing/importRecord';
import { customerReferencesSchema } from '../contract/customers';
import { chunkAnswerSchema, importPageSchema, importSchema, rowResultsPageSchema, type ImportedRow } from '../contract/imports';
import { previewSchema } from '../contract/preview';
import { previewRowsPageSchema } from '../contract/previewRows';
import { undoPlanSchema } from '../contract/undo';
import { listValueAnswerSchema } from '../contract/listValues';
import { ROUTES } from '../contract/routes';
import { deletedMappingSchema, storedMappingSchema, storedMappingsPageSchema, type StoredMapping } from '../contract/savedMappings';
import { sessionSchema } from '../contract/session';
import { BackendError } from '../application/ports/backendError';
import type { BackendPort } from '../application/ports/backendPort';
import type { ApiEnvironment } from './apiEnvironment';
import { createApiClient } from './createApiClient';
import type { Caller } from './createCaller';
import type { Credentials } from './credentials';
import { resultsFileCall } from './resultsFileCall';
import { withQuery } from './withQuery';

/** How often the system is asked how far it is. */
const POLL_MS = 500;

/** The backend port over HTTP. */
export function createBackend(caller: Caller, credentials: Credentials, environment: ApiEnvironment): BackendPort {
  const { call, onTrouble } = createApiClient(caller, credentials);

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

    account: (signal) => call({ method: 'GET', path: ROUTES.account, answer: accountSchema }, signal),

    accountRevision: async (signal) =>
      (await call({ method: 'GET', path: ROUTES.accountRevision, answer: accountRevisionSchema }, signal)).revision,

    existingCustomers: (signal) => allPages<ExistingCustomer>(ROUTES.customerReferences, customerReferencesSchema, signal),

    async addListValue(wanted, signal) {
      const { value } = await call(
        { method: 'POST', path: ROUTES.listValues, body: JSON.stringify(wanted), answer: listValueAnswerSchema },
        signal,
      );
      return value;
    },

    onTrouble,

    digestOf: ({ records }) => environment.digest(JSON.stringify(records)),

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
      if (answer.seq !== chunk.seq || answer.digest !== digest)
        throw new BackendError('unreadable', `Chunk ${chunk.seq}: the answer is about another one`);
      return answer;
    },

    async sealImport(importId, digests, signal) {
      const seal = { chunks: digests.length, manifestDigest: await environment.digest(digests.join('\n')) };
      return call({ method: 'POST', path: ROUTES.seal(importId), body: JSON.stringify(seal), answer: importSchema }, signal);
    },

    async previewImport(importId, onProgress, signal) {
      const path = ROUTES.preview(importId);
      let preview = await call({ method: 'POST', path, answer: previewSchema }, signal);
      for (onProgress(preview); preview.state === 'playing'; onProgress(preview)) {
        await environment.sleep(POLL_MS, signal);
        preview = await call({ method: 'GET', path, answer: previewSchema }, signal);
      }
      if (preview.state === 'failed') throw new BackendError('internal', `Import ${importId}: the system gave up its preview`);
      return preview;
    },

    previewRows: (importId, page, signal) =>
      call({ method: 'GET', path: withQuery(ROUTES.previewRows(importId), page), answer: previewRowsPageSchema }, signal),

    async applyImport(importId, throughSeq, onProgress, signal) {
      const body = JSON.stringify(throughSeq === null ? {} : { throughSeq });
      let found = await call({ method: 'POST', path: ROUTES.apply(importId), body, answer: importSchema }, signal);
      for (onProgress(found); found.state === 'applying'; onProgress(found)) {
        await environment.sleep(POLL_MS, signal);
        found = await call({ method: 'GET', path: ROUTES.import(importId), answer: importSchema }, signal);
      }
      if (found.interruptedAt !== null && found.state === 'sealed')
        throw new BackendError('internal', `Import ${importId}: the system gave up writing it`);
      return found;
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
        await environment.sleep(POLL_MS, signal);
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
