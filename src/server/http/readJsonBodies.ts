import type { FastifyInstance } from 'fastify';
import { jsonShape } from './jsonShape';
import { ProblemError } from './problemError';

/** Without a word of the body, which may be somebody's data. */
const NO_JSON = 'The body is no JSON, or has a field that would change the prototype of an object (`__proto__`, `constructor.prototype`).';

/**
 * Reads bodies, and refuses what would break or deceive whoever looks at them later: nesting that exhausts the stack or hangs the database, names that change an
 * object's prototype, a name that is given twice, of which two readers may take different ones (RFC 8259, 4).
 */
export function readJsonBodies(app: FastifyInstance): void {
  // What comes as text is no body of ours either.
  app.removeContentTypeParser('text/plain');
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    const shape = jsonShape(text);
    if (shape.fault !== null) return done(new ProblemError('malformed-request', shape.fault));
    return parse(request, text, (error, value: unknown) => {
      if (error !== null) return done(new ProblemError('malformed-request', NO_JSON));
      if (membersOf(value) !== shape.members)
        return done(new ProblemError('malformed-request', 'The body gives an object the same field twice.'));
      return done(null, value);
    });
  });
}

function membersOf(parsed: unknown): number {
  let members = 0;
  const waiting = [parsed];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      for (const element of value as unknown[]) if (typeof element === 'object') waiting.push(element);
      continue;
    }
    const children = Object.values(value as object) as unknown[];
    members += children.length;
    for (const child of children) if (typeof child === 'object') waiting.push(child);
  }
  return members;
}
