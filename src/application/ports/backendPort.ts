import type { ExistingCustomer, AccountSettings } from '../../domain/fields/account';
import type { Chunk } from '../../domain/importing/importRecord';
import type { ChunkAnswer, CreateImport, Import } from '../../contract/imports';
import type { Session } from '../../contract/session';

/**
 * The system that rows go to. Retries of what may pass (network, 429, 5xx, in-flight 409) happen below this port, within the
 * limits of the import protocol; what is rejected is final until the person acts, with a `BackendError`.
 */
export interface BackendPort {
  /** Signs in if need be. */
  session(signal: AbortSignal): Promise<Session>;
  accountSettings(signal: AbortSignal): Promise<AccountSettings>;
  existingCustomers(signal: AbortSignal): Promise<readonly ExistingCustomer[]>;

  createImport(importId: string, body: CreateImport, signal: AbortSignal): Promise<void>;
  /** Safe to repeat: the server applies a chunk once and answers the same again. */
  sendChunk(importId: string, chunk: Chunk, signal: AbortSignal): Promise<ChunkAnswer>;
  /** `digests` of the chunks sent, in order of seq. */
  sealImport(importId: string, chunkCount: number, signal: AbortSignal): Promise<Import>;
  cancelImport(importId: string, signal: AbortSignal): Promise<Import>;
}
