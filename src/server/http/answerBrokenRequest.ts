import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemDocument } from './problemDocument';
import { ON_EVERY_ANSWER } from './protectAnswers';
import type { ProblemCode } from '../../contract/problems';

/** What Node refuses while it reads a request, in our terms. */
const NODE_ERRORS: Record<string, readonly [code: ProblemCode, detail: string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['too-slow', 'The request had not arrived in full after two minutes.'],
  HPE_HEADER_OVERFLOW: ['headers-too-large', 'The address and the headers together are larger than 16 KB.'],
};

/** Answers what is no HTTP request, or none that can be taken, and ends its connection: there is no request then that the routes could answer. */
export function answerBrokenRequest(newId: () => string): (error: Error & { code?: string }, socket: Socket) => void {
  return (error, socket) => {
    // Nobody is there any more: https://nodejs.org/api/http.html#event-clienterror
    if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy(error);
    const [code, detail] = NODE_ERRORS[error.code ?? ''] ?? ['malformed-request', 'This is no HTTP request that can be read.'];
    const problem = problemDocument(code, { detail, instance: '', requestId: newId() });
    const body = JSON.stringify(problem);
    const head = [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      ...Object.entries(ON_EVERY_ANSWER).map(([name, value]) => `${name}: ${value}`),
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  };
}
