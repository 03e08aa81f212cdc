import type { IncomingMessage } from 'node:http';
import { MOUNT } from './createProvider';

/**
 * What the library knows of a request, as it was when it left the browser: whatever a proxy made of it, and whatever host the sender claims. So the addresses
 * that it builds and the cookies that it sets are those of the configured origin.
 */
export function presentAsPublic(request: IncomingMessage, origin: string): IncomingMessage {
  const { protocol, host } = new URL(origin);
  const { 'x-forwarded-host': _host, 'x-forwarded-for': _for, ...headers } = request.headers;
  request.headers = { ...headers, host, 'x-forwarded-proto': protocol.slice(0, -1) };
  if (request.url?.startsWith(`${MOUNT}/`)) Object.assign(request, { originalUrl: request.url, url: request.url.slice(MOUNT.length) });
  return request;
}
