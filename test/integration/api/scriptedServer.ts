import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PROBLEMS, type ProblemCode } from '../../../src/contract/problems';

export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly token: string | null;
  readonly body: string;
}

export type Answer = (response: ServerResponse, request: ReceivedRequest) => void;

/** A real HTTP server that answers as it is told, request by request: late, wrongly, half or not at all. */
export interface ScriptedServer {
  readonly baseUrl: string;
  readonly received: ReceivedRequest[];
  /** Answers for a method and path, one a request; the last one stays. */
  on(methodAndPath: string, ...answers: Answer[]): void;
  close(): Promise<void>;
}

export async function startScriptedServer(): Promise<ScriptedServer> {
  const received: ReceivedRequest[] = [];
  const scripts = new Map<string, Answer[]>();
  const server = createServer((message, response) => {
    void readBody(message).then((body) => {
      const request = {
        method: message.method ?? '',
        path: message.url ?? '',
        token: message.headers.authorization?.replace('Bearer ', '') ?? null,
        body,
      };
      received.push(request);
      const script = scripts.get(`${request.method} ${request.path}`);
      const answer = script && script.length > 1 ? script.shift() : script?.[0];
      (answer ?? problem('not-found'))(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    on: (methodAndPath, ...answers) => void scripts.set(methodAndPath, answers),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function readBody(message: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

export function json(body: unknown, status = 200): Answer {
  return (response) => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

export function problem(code: ProblemCode, headers: Record<string, string> = {}): Answer {
  const { status, title } = PROBLEMS[code];
  return (response, { path }) => {
    const document = { type: `urn:fieldsheet:problem:${code}`, title, status, detail: title, instance: path, code, requestId: 'request-1' };
    response.writeHead(status, { 'content-type': 'application/problem+json', ...headers }).end(JSON.stringify(document));
  };
}

/** The connection breaks before anything is answered. */
export const reset: Answer = (response) => void response.socket?.destroy();

/** The answer breaks off in its middle. */
export const cutOff: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"seq":', () => response.socket?.destroy());
};

/** Nothing comes. */
export const silence: Answer = () => undefined;

/** What a proxy in between says when the server behind it is down. */
export const badGateway: Answer = (response) =>
  void response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad gateway</html>');
