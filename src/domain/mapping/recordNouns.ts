import { VOCABULARY } from './lexicon/vocabulary';

/** A noun must begin at least this many headers, since a single unknown word may change a meaning. */
const LEAST_HEADERS = 3;

/** Words unknown to the lexicon with which several headers of a file begin: its own noun for the record (`Debitor ...`). A file that names machines has its noun already. */
export function recordNouns(headers: readonly (readonly string[])[]): ReadonlySet<string> {
  if (headers.filter(([first]) => first === 'asset').length >= LEAST_HEADERS) return new Set();
  const counts = new Map<string, number>();
  for (const [first, ...rest] of headers) {
    if (first !== undefined && rest.length > 0 && !VOCABULARY.has(first)) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= LEAST_HEADERS).map(([word]) => word));
}
