import { BackendError } from '../../../src/application/ports/backendError';
import type { BackendPort, PreviewPage, SentChunk } from '../../../src/application/ports/backendPort';
import type {
  Counts,
  CreateImport,
  Import,
  ImportedRow,
  ImportPage,
  RowResult,
  RowResultsPage,
  RowStatus,
} from '../../../src/contract/imports';
import type { SaveMapping, StoredMapping } from '../../../src/contract/savedMappings';
import type { ResultsFormat } from '../../../src/contract/resultsFile';
import type { Preview, PreviewCounts } from '../../../src/contract/preview';
import type { PreviewedRow, PreviewRowsPage } from '../../../src/contract/previewRows';
import type { RowUndo, Undo, UndoCounts, UndoPlan } from '../../../src/contract/undo';
import type { Session } from '../../../src/contract/session';
import type { AccountSettings, ExistingCustomer } from '../../../src/domain/fields/account';
import type { EntityName } from '../../../src/domain/fields/entity';
import type { NewListValue } from '../../../src/contract/listValues';
import { addListValue } from '../../../src/domain/fields/listAddition';
import type { Role } from '../../../src/domain/people/role';
import { sessionOf } from '../sessionOf';
import { fieldsOf } from '../../../src/domain/fields/fieldsOf';
import type { Chunk, ImportRecord } from '../../../src/domain/importing/importRecord';
import { Faults } from './faults';

export const FIRST_COMPANY = { id: '7b1c1a52-64f5-4f0b-8a30-6b8a5d1f1a10', name: 'Harbour Trades' };

interface FakeImport {
  readonly body: CreateImport;
  /** By seq. */
  readonly chunks: Map<number, Chunk & { readonly json: string }>;
  /** Of the chunks that are written, by seq. */
  readonly results: Map<number, readonly RowResult[]>;
  state: Import['state'];
  undoId: string | null;
}

type Judge = (record: ImportRecord, entity: EntityName) => Pick<RowResult, 'status' | 'failure'>;

/** A system in memory that keeps the import protocol: a chunk is held once and written once, a closed import takes no more. */
export class FakeBackend implements BackendPort {
  readonly faults = new Faults<keyof BackendPort>();
  readonly imports = new Map<string, FakeImport>();
  /** Seqs in the order in which chunks were taken. */
  readonly taken: number[] = [];
  settings: AccountSettings = NO_SETTINGS;
  role: Role = 'administrator';
  revision = 1;
  company = FIRST_COMPANY;
  /** All of the person's; null where this is the only one. */
  companies: Session['companies'] | null = null;
  existing: readonly ExistingCustomer[] = [];
  judge: Judge = () => ({ status: 'created' });
  /** What undoing does to rows that it does not simply take back. */
  judgeUndo: (entity: EntityName) => RowUndo | undefined = () => undefined;
  /** Called after each chunk that was taken. */
  onTaken: () => void = () => undefined;
  /** Called after each chunk that was written. */
  onWritten: () => void = () => undefined;
  pageSize = 50;
  rowsPerPage = 5_000;
  labelOf: (rowKey: string) => string = () => '';
  inFlight = 0;
  mostInFlight = 0;

  /** What is saved; whoever asks has made those marked so. */
  mappings: StoredMapping[] = [];

  async storedMappings(signal: AbortSignal) {
    await this.faults.meet('storedMappings', signal);
    return [...this.mappings];
  }

  async storeMapping(id: string, { replaces, ...content }: SaveMapping, signal: AbortSignal): Promise<StoredMapping> {
    await this.faults.meet('storeMapping', signal);
    const there = this.mappings.find((each) => each.id === id);
    if ((there?.version ?? null) !== replaces) throw new BackendError('mapping-changed', 'There is another version');
    const isTaken = ({ id: other, name, scope }: StoredMapping) => other !== id && name === content.name && scope === content.scope;
    if (this.mappings.some(isTaken)) throw new BackendError('name-taken', 'Another mapping has this name');
    const stored = {
      ...content,
      id,
      version: (replaces ?? 0) + 1,
      isYours: there?.isYours ?? true,
      updatedBy: 'Dana Whitfield',
      updatedAt: '2026-01-31T00:00:00.000Z',
    };
    this.mappings = [...this.mappings.filter((each) => each.id !== id), stored];
    return stored;
  }

  async deleteMapping(id: string, version: number, signal: AbortSignal) {
    await this.faults.meet('deleteMapping', signal);
    const there = this.mappings.find((each) => each.id === id);
    if (there && there.version !== version) throw new BackendError('mapping-changed', 'There is another version');
    this.mappings = this.mappings.filter((each) => each.id !== id);
  }

  async session(signal: AbortSignal) {
    await this.faults.meet('session', signal);
    const session = sessionOf(this.company, this.role);
    return { ...session, companies: this.companies ?? session.companies };
  }

  async account(signal: AbortSignal) {
    await this.faults.meet('account', signal);
    return { revision: this.revision, settings: this.settings };
  }

  async accountRevision(signal: AbortSignal) {
    await this.faults.meet('accountRevision', signal);
    return this.revision;
  }

  async existingCustomers(signal: AbortSignal): Promise<readonly ExistingCustomer[]> {
    await this.faults.meet('existingCustomers', signal);
    return this.existing;
  }

  async addListValue({ entity, field, value }: NewListValue, signal: AbortSignal): Promise<string> {
    await this.faults.meet('addListValue', signal);
    const found = fieldsOf(entity, this.settings).find(({ key }) => key === field);
    if (!found) throw new BackendError('not-found', 'No such field');
    const { settings, value: added } = addListValue(this.settings, found, value);
    this.settings = settings;
    return added;
  }

  onTrouble(): void {}

  async digestOf({ seq, records }: Chunk): Promise<string> {
    return digestOf(seq, records);
  }

  async createImport(importId: string, body: CreateImport, signal: AbortSignal): Promise<void> {
    await this.faults.meet('createImport', signal);
    const known = this.imports.get(importId);
    if (known && JSON.stringify(known.body) !== JSON.stringify(body)) throw new BackendError('different-body', 'Created with another body');
    if (!known) this.imports.set(importId, { body, chunks: new Map(), results: new Map(), state: 'open', undoId: null });
  }

  async sendChunk(importId: string, chunk: Chunk, signal: AbortSignal): Promise<SentChunk> {
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    try {
      await this.faults.meet('sendChunk', signal);
      return this.#hold(importId, chunk);
    } finally {
      this.inFlight -= 1;
    }
  }

  async sealImport(importId: string, digests: readonly string[], signal: AbortSignal): Promise<Import> {
    await this.faults.meet('sealImport', signal);
    const found = this.#import(importId);
    if (digests.some((digest, seq) => digestOf(seq, found.chunks.get(seq)?.records ?? []) !== digest))
      throw new BackendError('chunks-missing', 'Not all chunks are here');
    if (found.state === 'open') found.state = 'sealed';
    return this.#describe(importId);
  }

  async previewImport(importId: string, onProgress: (soFar: Preview) => void, signal: AbortSignal): Promise<Preview> {
    await this.faults.meet('previewImport', signal);
    const rows = this.#previewed(importId);
    const counts: PreviewCounts = { create: 0, update: 0, unchanged: 0, skip: 0, conflict: 0, error: 0 };
    for (const { action } of rows) counts[action] += 1;
    const at = { startedAt: '2026-11-22T10:00:00Z', finishedAt: '2026-11-22T10:00:01Z' };
    const preview: Preview = { state: 'ready', ...at, rowsDone: rows.length, totalRows: rows.length, counts };
    onProgress(preview);
    return preview;
  }

  /** `after` is how many rows the pages before hold. */
  async previewRows(importId: string, { action, after = '0', limit = 1_000 }: PreviewPage, signal: AbortSignal): Promise<PreviewRowsPage> {
    await this.faults.meet('previewRows', signal);
    const rows = this.#previewed(importId).filter((row) => action === undefined || row.action === action);
    const end = Number(after) + limit;
    return { items: rows.slice(Number(after), end), next: end < rows.length ? String(end) : null };
  }

  async applyImport(
    importId: string,
    throughSeq: number | null,
    onProgress: (soFar: Import) => void,
    signal: AbortSignal,
  ): Promise<Import> {
    const found = this.#import(importId);
    if (found.state === 'open' || found.state === 'cancelled') throw new BackendError('import-not-sealed', `The import is ${found.state}`);
    if (found.state === 'sealed') found.state = 'applying';
    for (const chunk of this.#held(importId)) {
      if (throughSeq !== null && chunk.seq > throughSeq) break;
      await this.faults.meet('applyImport', signal);
      this.#write(importId, chunk);
      onProgress(this.#describe(importId));
      this.onWritten();
    }
    if (this.#held(importId).length > 0) found.state = 'sealed';
    else found.state = this.#describe(importId).counts.failed > 0 ? 'completed_with_errors' : 'completed';
    return this.#describe(importId);
  }

  async cancelImport(importId: string, signal: AbortSignal): Promise<Import> {
    await this.faults.meet('cancelImport', signal);
    const found = this.#import(importId);
    if (found.state.startsWith('completed')) throw new BackendError('import-not-open', 'The import is finished');
    found.state = 'cancelled';
    return this.#describe(importId);
  }

  async importResults(importId: string, signal: AbortSignal): Promise<readonly ImportedRow[]> {
    await this.faults.meet('importResults', signal);
    return this.#rows(importId);
  }

  async history(page: number, signal: AbortSignal): Promise<ImportPage> {
    await this.faults.meet('history', signal);
    const all = [...this.imports.keys()].reverse().map((id) => this.#describe(id));
    return { items: all.slice((page - 1) * this.pageSize, page * this.pageSize), totalItems: all.length, page, pageSize: this.pageSize };
  }

  async findImport(importId: string, signal: AbortSignal): Promise<Import> {
    await this.faults.meet('findImport', signal);
    return this.#describe(importId);
  }

  async importRows(
    importId: string,
    { status, after }: { readonly status: RowStatus | null; readonly after: string | null },
    signal: AbortSignal,
  ): Promise<RowResultsPage> {
    await this.faults.meet('importRows', signal);
    const rows = this.#rows(importId).filter((row) => status === null || row.status === status);
    const end = Number(after ?? 0) + this.rowsPerPage;
    return { items: rows.slice(Number(after ?? 0), end), next: end < rows.length ? String(end) : null };
  }

  async resultsFile(importId: string, format: ResultsFormat, signal: AbortSignal): Promise<Blob> {
    await this.faults.meet('resultsFile', signal);
    return new Blob([`${format} of ${importId}`]);
  }

  async undoPlan(importId: string, signal: AbortSignal): Promise<UndoPlan> {
    await this.faults.meet('undoPlan', signal);
    const undos = this.#results(importId).flatMap((result) => this.#undoOf(result));
    return {
      counts: countsOf(undos),
      kept: undos.filter(({ undo }) => undo.kept).map((row) => ({ ...row, label: this.labelOf(row.rowKey) })),
    };
  }

  async undoImport(importId: string, undoId: string, onProgress: (soFar: UndoCounts) => void, signal: AbortSignal): Promise<Undo> {
    const found = this.#import(importId);
    if (found.undoId !== null && found.undoId !== undoId) throw new BackendError('import-not-undoable', 'It is undone already');
    found.undoId = undoId;
    onProgress({ restored: 0, removed: 0, kept: 0 });
    await this.faults.meet('undoImport', signal);
    const counts = countsOf(this.#results(importId).flatMap((result) => this.#undoOf(result)));
    return { id: undoId, requestedBy: 'Dana Whitfield', startedAt: '2026-11-22T11:00:00Z', finishedAt: '2026-11-22T11:00:01Z', counts };
  }

  #undoOf({ rowKey, entity, status }: RowResult): { rowKey: string; undo: RowUndo }[] {
    if (status !== 'created' && status !== 'updated') return [];
    return [{ rowKey, undo: this.judgeUndo(entity) ?? { outcome: status === 'created' ? 'removed' : 'restored' } }];
  }

  #rows(importId: string): ImportedRow[] {
    const isUndone = this.#import(importId).undoId !== null;
    return this.#results(importId).map((result) => ({
      ...result,
      label: this.labelOf(result.rowKey),
      ...(isUndone && { undo: this.#undoOf(result)[0]?.undo }),
    }));
  }

  #hold(importId: string, chunk: Chunk): SentChunk {
    const { chunks, state } = this.#import(importId);
    const json = JSON.stringify(chunk.records);
    const known = chunks.get(chunk.seq);
    if (known && known.json !== json) throw new BackendError('different-body', `Chunk ${chunk.seq} was sent with other rows`);
    if (!known) {
      if (state !== 'open') throw new BackendError('import-not-open', 'The import is closed');
      chunks.set(chunk.seq, { ...chunk, json });
      this.taken.push(chunk.seq);
      this.onTaken();
    }
    return { seq: chunk.seq, digest: digestOf(chunk.seq, chunk.records) };
  }

  /** In order of seq. */
  #held(importId: string): Chunk[] {
    const { chunks, results } = this.#import(importId);
    return [...chunks.values()].filter(({ seq }) => !results.has(seq)).sort((a, b) => a.seq - b.seq);
  }

  #write(importId: string, { seq, entity, records }: Chunk): void {
    const results = records.map((record) => ({ rowKey: record.rowKey, entity, ...this.judge(record, entity) }));
    this.#import(importId).results.set(seq, results);
  }

  #previewed(importId: string): PreviewedRow[] {
    return this.#held(importId).flatMap(({ entity, records }) =>
      records.map((record): PreviewedRow => {
        const { status, failure } = this.judge(record, entity);
        const changes = status === 'updated' ? [{ field: 'notes', from: 'Old', to: 'New' }] : undefined;
        return {
          rowKey: record.rowKey,
          entity,
          action: ACTIONS[status],
          label: '',
          ...(failure && { failure }),
          ...(changes && { changes }),
        };
      }),
    );
  }

  #describe(importId: string): Import {
    const { state, body, chunks, results, undoId } = this.#import(importId);
    const counts: Counts = { created: 0, updated: 0, unchanged: 0, failed: 0, skipped: 0 };
    for (const { status } of this.#results(importId)) counts[status] += 1;
    return {
      id: importId,
      state: undoId === null ? state : 'undone',
      ...body,
      sheetNames: [...body.sheetNames],
      createdAt: '2026-11-22T10:00:00Z',
      createdBy: 'Dana Whitfield',
      finishedAt: '2026-11-22T10:00:01Z',
      counts,
      interruptedAt: null,
      retained: 'everything',
      undo: null,
      chunks: [...chunks.values()].map(({ seq, records }) => ({
        seq,
        digest: digestOf(seq, records),
        rows: records.length,
        applied: results.has(seq),
      })),
    };
  }

  #results(importId: string): readonly RowResult[] {
    return [...this.#import(importId).results.values()].flat();
  }

  #import(importId: string): FakeImport {
    const found = this.imports.get(importId);
    if (!found) throw new BackendError('not-found', `There is no import ${importId}`);
    return found;
  }
}

const ACTIONS: Record<RowResult['status'], PreviewedRow['action']> = {
  created: 'create',
  updated: 'update',
  unchanged: 'unchanged',
  failed: 'error',
  skipped: 'skip',
};

const digestOf = (seq: number, records: Chunk['records']) => `digest ${seq} ${JSON.stringify(records)}`;

function countsOf(undos: readonly { readonly undo: RowUndo }[]): UndoCounts {
  const counts = { restored: 0, removed: 0, kept: 0 };
  for (const { undo } of undos) counts[undo.outcome] += 1;
  return counts;
}

const NO_SETTINGS: AccountSettings = {
  country: 'AU',
  lists: {
    customerType: ['Commercial', 'Residential'],
    leadSource: [],
    assignedUser: [],
    paymentTerm: [],
    priceLevel: [],
    contactRole: ['Owner'],
    supplier: [],
    equipmentType: ['Pump'],
  },
  customFields: [],
};
