export async function rowsPerSecond(rows: number, work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return rows / ((performance.now() - startedAt) / 1_000);
}
