import { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';

/** Below which the endpoints lie; the library's routes are relative to it. */
export const MOUNT = '/oauth';

/**
 * The request as the library gets it: its body was read, so that Fastify's limits hold and nothing is left on the line when the library refuses it, and it is as it was when it left
 * the browser, whatever a proxy made of it and whatever host the sender claims. So the addresses that it builds and the cookies that it sets are those of
 * the configured origin.
 */
export function handOver({ raw, body }: FastifyRequest, origin: string): IncomingMessage {
  const { protocol, host } = new URL(origin);
  const {
    'x-forwarded-host': _host,
    'x-forwarded-for': _for,
    'transfer-encoding': _encoding,
    'content-encoding': _packed,
    ...headers
  } = raw.headers;
  const content = Buffer.from(typeof body === 'string' ? body : '');
  const request = new IncomingMessage(raw.socket);
  Object.assign(request, {
    method: raw.method,
    httpVersion: raw.httpVersion,
    httpVersionMajor: raw.httpVersionMajor,
    httpVersionMinor: raw.httpVersionMinor,
  });
  Object.assign(request, { originalUrl: raw.url, url: raw.url?.slice(MOUNT.length) });
  request.headers = {
    ...headers,
    host,
    'x-forwarded-proto': protocol.slice(0, -1),
    ...(raw.method === 'POST' && { 'content-length': String(content.length) }),
  };
  if (content.length > 0) request.push(content);
  request.push(null);
  request.complete = true;
  return request;
}
