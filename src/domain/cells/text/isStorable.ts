/** NUL and halves of surrogate pairs: PostgreSQL refuses the one, UTF-8 has no form for the other. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}
