import type { SheetReading } from '../sheetReading';

/** Pairs of dates of which the second may not come before the first. */
const PERIODS = [{ start: 'servicePeriodStart', end: 'servicePeriodEnd' }];

/** Marks the end of a period that ends before it starts. ISO dates compare as text. */
export function checkPeriods({ columnOf, findings }: SheetReading): void {
  for (const period of PERIODS) {
    const starts = columnOf.get(period.start);
    const ends = columnOf.get(period.end);
    ends?.values.forEach((end, index) => {
      const start = starts?.values[index];
      if (end !== undefined && start !== undefined && end < start) findings.add('end-before-start', index, ends.column);
    });
  }
}
