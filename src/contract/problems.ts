import { z } from 'zod';

/** Every error that the server answers, with its HTTP status. One catalogue: the docs and the client's handling derive from it. */
export const PROBLEMS = {
  'malformed-request': { status: 400, title: 'The request could not be understood' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  'wrong-credentials': { status: 403, title: 'That did not let you in' },
  forbidden: { status: 403, title: 'Not allowed for this person' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'method-not-allowed': { status: 405, title: 'That cannot be done with this' },
  'too-slow': { status: 408, title: 'The request took too long to arrive' },
  'chunk-in-flight': { status: 409, title: 'The same chunk is being written right now' },
  'import-not-open': { status: 409, title: 'The import takes no more rows' },
  'import-not-sealed': { status: 409, title: 'The import is not ready for this' },
  'preview-unfinished': { status: 409, title: 'The preview is still being played' },
  'import-not-undoable': { status: 409, title: 'The import cannot be undone' },
  'chunks-missing': { status: 409, title: 'The server does not hold all chunks yet' },
  'mapping-changed': { status: 409, title: 'Somebody has changed the mapping since' },
  'account-changed': { status: 409, title: 'Somebody has changed the lists or fields since' },
  'last-administrator': { status: 409, title: 'The company would be left without an administrator' },
  'already-member': { status: 409, title: 'This person belongs to the company already' },
  'account-exists': { status: 409, title: 'The e-mail address has an account already' },
  'name-taken': { status: 409, title: 'The name is taken' },
  'too-many-mappings': { status: 409, title: 'No more mappings can be saved here' },
  'invitation-expired': { status: 410, title: 'The invitation has expired or was withdrawn' },
  'link-expired': { status: 410, title: 'The link works no longer' },
  'sign-in-expired': { status: 410, title: 'The sign-in cannot go on' },
  'import-expired': { status: 410, title: 'The import has expired' },
  'results-expired': { status: 410, title: 'The rows of this import are kept no longer' },
  'body-too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'The request is not JSON' },
  'invalid-body': { status: 422, title: 'The request has fields that are missing, wrong or unknown' },
  'different-body': { status: 422, title: 'This was sent before with other content' },
  'weak-password': { status: 422, title: 'The password is too easy to guess' },
  'digest-mismatch': { status: 422, title: 'The content does not fit its digest' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'headers-too-large': { status: 431, title: 'The headers of the request are too large' },
  internal: { status: 500, title: 'The server failed' },
  unavailable: { status: 503, title: 'The server is not ready' },
} as const;
export type ProblemCode = keyof typeof PROBLEMS;

const problemCodes = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

/** RFC 9457 `application/problem+json`. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  code: z.enum(problemCodes),
  requestId: z.string(),
  errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
