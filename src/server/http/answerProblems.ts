import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Problem, ProblemCode } from '../../contract/problems';
import { isUnavailable } from '../database/isUnavailable';
import { problemDocument } from './problemDocument';
import { ProblemError } from './problemError';

/** What Fastify and its plug-ins refuse by themselves, in our terms: theirs repeat what was sent. */
const FASTIFY_ERRORS: Record<string, readonly [code: ProblemCode, detail: string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['body-too-large', 'The body is larger than is taken here, or unpacks to more.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported-media-type', 'Send the body as application/json.'],
  FST_CP_ERR_INVALID_CONTENT_ENCODING: ['unsupported-media-type', 'Send the body as it is, or packed with gzip or deflate.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['malformed-request', 'The body is empty.'],
};
const NOT_UNDERSTOOD = ['malformed-request', 'The address cannot be decoded, or the body is not as its headers say.'] as const;

const MAX_ERROR_LENGTH = 300;

/** Every error leaves as RFC 9457 `application/problem+json`, Fastify's own included. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, new ProblemError('not-found', 'There is nothing at this address.')),
  );
}

/** Also for `frameworkErrors`: what Fastify refuses before it has found a route, such as an address that cannot be decoded. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendProblem(request, reply, asProblem(error, request.log));
}

function asProblem(error: unknown, log: FastifyBaseLogger): ProblemError {
  if (error instanceof ProblemError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return invalidInput(error);
  if (isClientError(error)) return new ProblemError(...(FASTIFY_ERRORS[error.code] ?? NOT_UNDERSTOOD));
  log.error({ err: error }, 'Request failed');
  if (isUnavailable(error))
    return new ProblemError('unavailable', 'The database does not answer at the moment. Try again shortly.', undefined, 5);
  return new ProblemError('internal', 'The failure has been recorded under the request id. Nothing of this request was stored.');
}

function invalidInput(error: Parameters<typeof hasZodFastifySchemaValidationErrors>[0] & object): ProblemError {
  const { validation, validationContext } = error as {
    validation: { instancePath: string; keyword: string; message?: string }[];
    validationContext?: string;
  };
  // An address with an id that cannot exist names nothing.
  if (validationContext === 'params') return new ProblemError('not-found', 'There is nothing at this address.');
  const errors = validation.slice(0, 100).map(({ instancePath, keyword, message }) => ({
    pointer: shortened(instancePath),
    code: keyword,
    message: shortened(message ?? keyword),
  }));
  return new ProblemError(
    'invalid-body',
    `${validation.length} ${validation.length === 1 ? 'field is' : 'fields are'} missing, wrong or unknown.`,
    errors,
  );
}

/** Both may repeat names of fields that were made up to be long. */
function shortened(text: string): string {
  return text.length <= MAX_ERROR_LENGTH ? text : `${text.slice(0, MAX_ERROR_LENGTH)}…`;
}

/** Fastify and its plug-ins give the status that they mean. */
function isClientError(error: unknown): error is { code: string } {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 500;
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: ProblemError): FastifyReply {
  const document: Problem = {
    ...problemDocument(problem.code, { detail: problem.message, instance: request.url.split('?', 1)[0] ?? '', requestId: request.id }),
    ...(problem.errors && { errors: problem.errors }),
  };
  if (problem.retryAfter !== undefined) reply.header('Retry-After', problem.retryAfter);
  if (problem.code === 'unauthenticated') reply.header('WWW-Authenticate', 'Bearer');
  // As text: the route's own schema describes its answers, not this one.
  return reply.code(document.status).type('application/problem+json').serializer(String).send(JSON.stringify(document));
}
