/** Whether PostgreSQL gave the error, with one of these codes. https://www.postgresql.org/docs/18/errcodes-appendix.html */
export function hasSqlState(error: unknown, states: readonly string[]): boolean {
  const code = codeOf(error);
  return code !== undefined && states.includes(code);
}

/** The code that Node's and PostgreSQL's errors carry. */
function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
