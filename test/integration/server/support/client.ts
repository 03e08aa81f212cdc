import { createHash, randomUUID } from 'node:crypto';
import { DEFAULT_CHOICES, type Choices } from '../../../../src/contract/choices';
import type { EntityName } from '../../../../src/domain/fields/entity';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
export type Body = any;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export type Values = Record<string, string | number | boolean | null>;
export interface SentChunk {
  readonly entity: EntityName;
  readonly digest: string;
  readonly records: readonly { readonly rowKey: string; readonly values: Values }[];
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A chunk of customers; what they must have and a test does not care about is filled in. */
export function customers(...rows: Values[]): SentChunk {
  return chunk(
    'customer',
    rows.map((values) => ({ 'custom.Risk Rating': 'Low', ...values })),
  );
}

export function contacts(...rows: Values[]): SentChunk {
  return chunk('contact', rows);
}

export function equipment(...rows: Values[]): SentChunk {
  return chunk(
    'equipment',
    rows.map((values) => ({ equipmentType: 'Pump', servicePeriodStart: '2026-01-31', ...values })),
  );
}

export function chunk(entity: EntityName, rows: readonly Values[]): SentChunk {
  const records = rows.map((values) => ({ rowKey: randomUUID(), values }));
  return { entity, digest: sha256(JSON.stringify(records)), records };
}

/** Speaks to the API as one person. */
export class Client {
  constructor(
    private readonly origin: string,
    private readonly token: string | null,
  ) {}

  get = (path: string) => this.request('GET', path);
  post = (path: string, body?: unknown) => this.request('POST', path, body);
  put = (path: string, body?: unknown) => this.request('PUT', path, body);
  delete = (path: string) => this.request('DELETE', path);

  /** Starts an import and gives its id. */
  async startImport(totalRows = 1, { workbookName = 'Customers.xlsx', choices }: StartOptions = {}): Promise<string> {
    const id = randomUUID();
    await this.put(`/imports/${id}`, {
      workbookName,
      sheetNames: ['Customer'],
      totalRows,
      ...(choices && { choices: { ...DEFAULT_CHOICES, ...choices } }),
    });
    return id;
  }

  send = (importId: string, seq: number, body: SentChunk) => this.put(`/imports/${importId}/chunks/${seq}`, body);

  seal = (importId: string, chunks: readonly SentChunk[]) =>
    this.post(`/imports/${importId}/seal`, {
      chunks: chunks.length,
      manifestDigest: sha256(chunks.map(({ digest }) => digest).join('\n')),
    });

  /** Sends the chunks of a new import and seals it; gives its id. */
  async upload(chunks: readonly SentChunk[], options: StartOptions = {}): Promise<string> {
    const id = await this.startImport(
      chunks.reduce((rows, { records }) => rows + records.length, 0),
      options,
    );
    for (const [seq, body] of chunks.entries()) expectDone(await this.send(id, seq, body));
    expectDone(await this.seal(id, chunks));
    return id;
  }

  /** Plays the import; gives the finished preview. */
  async preview(importId: string): Promise<Body> {
    expectDone(await this.post(`/imports/${importId}/preview`));
    return this.previewed(importId);
  }

  /** Waits for a preview that has begun. */
  async previewed(importId: string): Promise<Body> {
    for (;;) {
      const { body } = expectDone(await this.get(`/imports/${importId}/preview`));
      if (body.state !== 'playing') return body;
    }
  }

  /** What the preview says of each row, as `action`, or `action: code`. */
  async previewedRows(importId: string): Promise<string[]> {
    const { items } = expectDone(await this.get(`/imports/${importId}/preview/rows?limit=5000`)).body;
    return items.map(({ action, failure }: Body) => (failure ? `${action}: ${failure.code}` : action));
  }

  /** Has the import written and waits for that; gives the import. */
  async apply(importId: string, body: { throughSeq?: number } = {}): Promise<Body> {
    expectDone(await this.post(`/imports/${importId}/apply`, body));
    return this.applied(importId);
  }

  /** Waits until the import is not being written. */
  async applied(importId: string): Promise<Body> {
    for (;;) {
      const { body } = expectDone(await this.get(`/imports/${importId}`));
      if (body.state !== 'applying') return body;
    }
  }

  async results(importId: string): Promise<Body[]> {
    const items: Body[] = [];
    for (let after: string | null = ''; after !== null;) {
      const { body } = expectDone(await this.get(`/imports/${importId}/results${after && `?after=${after}`}`));
      items.push(...body.items);
      after = body.next;
    }
    return items;
  }

  /** What became of each row, as its status, with the failure's code and field. */
  async outcomes(importId: string): Promise<string[]> {
    return (await this.results(importId)).map(({ status, failure }) =>
      failure ? `${status}: ${failure.code} (${failure.field})` : status,
    );
  }

  /** A whole import of these chunks, without a preview; gives its outcomes. */
  async import(...chunks: SentChunk[]): Promise<string[]> {
    const id = await this.upload(chunks);
    await this.apply(id);
    return this.outcomes(id);
  }

  async customerNamed(name: string): Promise<Body> {
    const { body } = await this.get(`/customers?search=${encodeURIComponent(name)}&pageSize=250`);
    const found = body.items.find((item: { name: string }) => item.name === name);
    return found && (await this.get(`/customers/${found.id}`)).body;
  }

  /** A file, as it comes. */
  download = (path: string) => fetch(`${this.origin}/api/v1${path}`, { headers: { authorization: `Bearer ${this.token}` } });

  async request(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const isText = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(/^\/(api|health|metrics)\b/.test(path) ? this.origin + path : `${this.origin}/api/v1${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...headers,
      },
      ...(body !== undefined && { body: isText ? (body as BodyInit) : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
  }
}

export interface StartOptions {
  readonly workbookName?: string;
  readonly choices?: Partial<Choices>;
}

function expectDone(answer: Answer): Answer {
  if (answer.status < 300) return answer;
  throw new Error(`The request was refused: ${JSON.stringify(answer.body)}`);
}
