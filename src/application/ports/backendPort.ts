import type { Account } from '../../contract/account';
import type { ExistingCustomer } from '../../domain/fields/account';
import type { Chunk } from '../../domain/importing/importRecord';
import type { CreateImport, Import, ImportedRow, ImportPage, RowResultsPage, RowStatus } from '../../contract/imports';
import type { Preview } from '../../contract/preview';
import type { PreviewRowsPage, PreviewRowsQuery } from '../../contract/previewRows';
import type { ResultsFormat } from '../../contract/resultsFile';
import type { Undo, UndoCounts, UndoPlan } from '../../contract/undo';
import type { NewListValue } from '../../contract/listValues';
import type { SaveMapping, StoredMapping } from '../../contract/savedMappings';
import type { Session } from '../../contract/session';
import type { BackendError } from './backendError';

/** A chunk that the system holds. */
export interface SentChunk {
  readonly seq: number;
  /** SHA-256 of the records as they were sent; sealing names the digests of all chunks. */
  readonly digest: string;
}

/** Which of the previewed rows: of one action or all, the page behind `after` or the first. */
export type PreviewPage = Partial<PreviewRowsQuery>;

/**
 * The system that rows go to. Retries of what may pass (network, 429, 5xx, in-flight 409) happen below this port, within the
 * limits of the import protocol; what is rejected is final until the person acts, with a `BackendError`. An aborted signal
 * rejects with the signal's reason.
 */
export interface BackendPort {
  session(signal: AbortSignal): Promise<Session>;
  account(signal: AbortSignal): Promise<Account>;
  /** Of the account; higher once its lists or fields have changed. */
  accountRevision(signal: AbortSignal): Promise<number>;
  existingCustomers(signal: AbortSignal): Promise<readonly ExistingCustomer[]>;

  /** Puts a value into the list of a field; safe to repeat. Resolves to the value as the list has it. */
  addListValue(wanted: NewListValue, signal: AbortSignal): Promise<string>;

  /** The company's saved mappings and the person's own. */
  storedMappings(signal: AbortSignal): Promise<readonly StoredMapping[]>;
  /** Safe to repeat. Rejects where somebody has saved another version than the one that this replaces. */
  storeMapping(mappingId: string, body: SaveMapping, signal: AbortSignal): Promise<StoredMapping>;
  /** Rejects where it is not this version any more. It is no error that it is gone already. */
  deleteMapping(mappingId: string, version: number, signal: AbortSignal): Promise<void>;

  /** Calls back whenever a try fails that will be repeated, and with null once one goes through after that. */
  onTrouble(listener: (trouble: BackendError | null) => void): void;

  /** SHA-256 of the chunk's records as they are sent. */
  digestOf(chunk: Chunk): Promise<string>;
  createImport(importId: string, body: CreateImport, signal: AbortSignal): Promise<void>;
  /** Safe to repeat: the system holds a chunk once. Nothing is written yet. */
  sendChunk(importId: string, chunk: Chunk, signal: AbortSignal): Promise<SentChunk>;
  /** No more chunks will come: from now on the system needs nobody. `digests` of all chunks, in order of seq. */
  sealImport(importId: string, digests: readonly string[], signal: AbortSignal): Promise<Import>;
  /** Has the system play a sealed import on what it holds, without writing, and waits until that is done. Again: plays it anew. */
  previewImport(importId: string, onProgress: (soFar: Preview) => void, signal: AbortSignal): Promise<Preview>;
  /** One page of what the preview found, in order of sending. */
  previewRows(importId: string, page: PreviewPage, signal: AbortSignal): Promise<PreviewRowsPage>;
  /**
   * Has the system write a sealed import, up to and with a chunk or (null) to its end, and waits until that is done. The system goes on with it once it has
   * begun, also when the signal is aborted; asking again waits for the same.
   */
  applyImport(importId: string, throughSeq: number | null, onProgress: (soFar: Import) => void, signal: AbortSignal): Promise<Import>;
  /** The system writes no more of the import once the chunk that it is at is done; what is written stays. */
  cancelImport(importId: string, signal: AbortSignal): Promise<Import>;
  /** What became of every row that the system is through with. */
  importResults(importId: string, signal: AbortSignal): Promise<readonly ImportedRow[]>;

  /** A page of the company's imports, from 1, the newest first. */
  history(page: number, signal: AbortSignal): Promise<ImportPage>;
  findImport(importId: string, signal: AbortSignal): Promise<Import>;
  /** Some of an import's rows, in order of sending. `after` is the `next` of the answer before, null for the first. */
  importRows(
    importId: string,
    query: { readonly status: RowStatus | null; readonly after: string | null },
    signal: AbortSignal,
  ): Promise<RowResultsPage>;
  resultsFile(importId: string, format: ResultsFormat, signal: AbortSignal): Promise<Blob>;

  /** What undoing the import would do now. Changes nothing. */
  undoPlan(importId: string, signal: AbortSignal): Promise<UndoPlan>;
  /**
   * Undoes the import and waits until that is done. The system goes on with it once it has begun, also when the signal is aborted; asking
   * again with the same `undoId` waits for the same undo.
   */
  undoImport(importId: string, undoId: string, onProgress: (soFar: UndoCounts) => void, signal: AbortSignal): Promise<Undo>;
}
