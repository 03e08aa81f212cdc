import type { Work } from './work';

/** Whose turn it is: the company that was served longest ago, and of it the import that was. */
export class Turns {
  private turn = 0;
  private readonly served = new Map<string, number>();

  /** The work in the order in which it is to be served. Forgets what is not among it. */
  order(work: readonly Work[]): Work[] {
    const current = new Set(work.flatMap(({ tenantId, importId }) => [tenantId, importId]));
    for (const key of this.served.keys()) if (!current.has(key)) this.served.delete(key);
    const last = (key: string) => this.served.get(key) ?? 0;
    return work.toSorted((a, b) => last(a.tenantId) - last(b.tenantId) || last(a.importId) - last(b.importId));
  }

  serve({ tenantId, importId }: Work): void {
    this.turn += 1;
    this.served.set(tenantId, this.turn);
    this.served.set(importId, this.turn);
  }
}
