/** Distinct texts of a column that the matcher gets to see, and people too. */
const MOST_SAMPLES = 20;

/** The first of them, by rows of a sheet's texts. */
export function samplesOf(texts: readonly (readonly string[])[], column: number): readonly string[] {
  const found = new Set<string>();
  for (const row of texts) {
    const text = row[column]?.trim() ?? '';
    if (text !== '') found.add(text);
    if (found.size === MOST_SAMPLES) break;
  }
  return [...found];
}
