import { PROBLEMS, type Problem, type ProblemCode } from '../../contract/problems';

/** RFC 9457. */
export function problemDocument(
  code: ProblemCode,
  { detail, instance, requestId }: Pick<Problem, 'detail' | 'instance' | 'requestId'>,
): Problem {
  const { status, title } = PROBLEMS[code];
  return { type: `urn:fieldsheet:problem:${code}`, title, status, detail, instance, code, requestId };
}
