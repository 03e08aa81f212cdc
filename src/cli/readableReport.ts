import type { CheckReport } from './checkWorkbook';

/** The report as a person reads it in a terminal: one line per problem, then what was understood, then the sum. */
export function readableReport({ issues, normalised, rowCount, notes }: CheckReport): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return [
    ...notes.map((note) => `note     ${note}`),
    ...issues.map(({ severity, sheet, row, column, message }) => `${severity.padEnd(8)} ${sheet} row ${row}, ${column}: ${message}`),
    ...normalised.map(
      ({ sheet, row, column, from, to }) => `read     ${sheet} row ${row}, ${column}: ${JSON.stringify(from)} as ${JSON.stringify(to)}`,
    ),
    `${count(rowCount, 'row')} checked: ${count(errors, 'error')}, ${count(issues.length - errors, 'warning')}.`,
  ].join('\n');
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-AU')} ${noun}${number === 1 ? '' : 's'}`;
}
