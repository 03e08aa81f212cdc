import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Once it listens. */
export function listeningOrigin(app: FastifyInstance): string {
  const { family, address, port } = app.server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
