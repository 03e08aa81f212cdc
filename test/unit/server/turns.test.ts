import { Turns } from '../../../src/server/imports/work/turns';
import type { Work } from '../../../src/server/imports/work/work';

const work = (tenantId: string, importId: string): Work => ({ kind: 'apply', tenantId, importId });
/** Who is served, when each step goes to the first in order. */
function served(turns: Turns, found: readonly Work[], steps: number): string[] {
  return Array.from({ length: steps }, () => {
    const [next] = turns.order(found);
    turns.serve(next!);
    return next!.importId;
  });
}

test('companies take turns, however many imports one of them has', () => {
  const found = [work('A', 'A1'), work('A', 'A2'), work('A', 'A3'), work('B', 'B1')];
  expect(served(new Turns(), found, 6)).toEqual(['A1', 'B1', 'A2', 'B1', 'A3', 'B1']);
});

test('the imports of a company take turns', () => {
  expect(served(new Turns(), [work('A', 'large'), work('A', 'small')], 4)).toEqual(['large', 'small', 'large', 'small']);
});

test('what has just come is served before what has waited for its next step', () => {
  const turns = new Turns();
  served(turns, [work('A', 'A1'), work('B', 'B1')], 4);
  expect(turns.order([work('A', 'A1'), work('B', 'B1'), work('C', 'C1')])[0]!.importId).toBe('C1');
});
