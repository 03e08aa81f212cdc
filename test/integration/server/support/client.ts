import { createHash, randomUUID } from 'node:crypto';
import type { EntityName } from '../../../../src/domain/fields/entity';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
export type Body = any;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export type Values = Record<string, string | number | boolean>;
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
  async startImport(totalRows = 1, workbookName = 'Customers.xlsx'): Promise<string> {
    const id = randomUUID();
    await this.put(`/imports/${id}`, { workbookName, sheetNames: ['Customer'], totalRows });
    return id;
  }

  send = (importId: string, seq: number, body: SentChunk) => this.put(`/imports/${importId}/chunks/${seq}`, body);

  seal = (importId: string, chunks: readonly SentChunk[]) =>
    this.post(`/imports/${importId}/seal`, {
      chunks: chunks.length,
      manifestDigest: sha256(chunks.map(({ digest }) => digest).join('\n')),
    });

  /** A whole import of these chunks; gives the status of each row, with the failure's code and field. */
  async import(...chunks: SentChunk[]): Promise<string[]> {
    const id = await this.startImport(chunks.reduce((rows, { records }) => rows + records.length, 0));
    const outcomes: string[] = [];
    for (const [seq, body] of chunks.entries()) outcomes.push(...outcomesOf(await this.send(id, seq, body)));
    await this.seal(id, chunks);
    return outcomes;
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

export function outcomesOf({ status, body }: Answer): string[] {
  if (status !== 200 && status !== 201) throw new Error(`The chunk was refused: ${JSON.stringify(body)}`);
  return body.results.map(({ status: outcome, failure }: Body) => (failure ? `${outcome}: ${failure.code} (${failure.field})` : outcome));
}
