import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problemError';

/** RFC 6750, 2.1. */
export function bearerToken(request: FastifyRequest): string {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) throw new ProblemError('unauthenticated', 'The request has no bearer token.');
  return token;
}
