/** Whether PostgreSQL gave the error, with one of these codes. https://www.postgresql.org/docs/18/errcodes-appendix.html */
export function hasSqlState(error: unknown, states: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && states.includes(error.code);
}
