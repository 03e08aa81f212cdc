import http from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { below, random } from './soak';

export interface HostileProxy {
  readonly origin: string;
  /** How often each thing was done to a request or its answer. */
  readonly deeds: Readonly<Record<Deed, number>>;
  close(): Promise<void>;
}

const DEEDS = ['pass', 'delay', 'reset', 'lose the answer', 'cut the answer', 'send twice', 'send twice at once', 'refuse'] as const;
type Deed = (typeof DEEDS)[number];

const LONGEST_DELAY_MS = 40;
/** Of the requests that nothing is done to. */
const PEACEFUL = 0.5;

/** What stands between a pane and its server on a bad day: every request may be delayed, dropped, repeated or answered by half. */
export async function startHostileProxy(target: string): Promise<HostileProxy> {
  const deeds = Object.fromEntries(DEEDS.map((deed) => [deed, 0])) as Record<Deed, number>;
  const server = http.createServer((request, response) => void handle(request, response));
  server.keepAliveTimeout = 1_000;

  async function handle(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const deed: Deed = random() < PEACEFUL ? 'pass' : DEEDS[below(DEEDS.length)]!;
    deeds[deed] += 1;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const pass = () => forward(request, Buffer.concat(chunks));
    const drop = () => response.socket?.destroy();

    if (deed === 'reset') return void drop();
    if (deed === 'refuse') return void response.writeHead(503, { 'retry-after': '0' }).end('<html>busy</html>');
    if (deed === 'delay') await after(below(LONGEST_DELAY_MS));
    if (deed === 'send twice') await pass();
    const answer = deed === 'send twice at once' ? (await Promise.all([pass(), pass()]))[below(2)]! : await pass();
    if (deed === 'lose the answer') return void drop();
    response.writeHead(answer.status, answer.headers);
    if (deed !== 'cut the answer') return void response.end(answer.body);
    response.write(answer.body.subarray(0, Math.floor(answer.body.length / 2)), drop);
  }

  async function forward({ method = 'GET', url = '/', headers }: http.IncomingMessage, body: Buffer) {
    const { host: _host, connection: _connection, 'content-length': _length, 'accept-encoding': _encoding, ...rest } = headers;
    const answer = await fetch(target + url, {
      method,
      headers: rest as Record<string, string>,
      ...(body.length > 0 && { body: new Uint8Array(body) }),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const kept = ['content-type', 'retry-after', 'date'].flatMap((name) => {
      const value = answer.headers.get(name);
      return value === null ? [] : [[name, value] as const];
    });
    return { status: answer.status, headers: { ...Object.fromEntries(kept), 'content-length': String(bytes.length) }, body: bytes };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    deeds,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
