import type { CellRepair } from '../../application/repair/cellRepair';
import type { Notice } from '../../application/session/state';
import type { CellValue } from '../../domain/cells/cell';
import type { Repair } from '../../domain/repair/repair';
import { badRowsStrings } from './badRowsStrings';
import { counted, listed, number } from './numberStrings';

const cells = (count: number) => counted(count, 'cell', 'cells');

export const repairStrings = {
  repairSafe: (count: number) => `Repair everything safe (${number(count)})…`,
  takeBack: 'Take back',
  takeBackLast: (count: number) => `Take back the last repair (${cells(count)})`,
  fixAll: (count: number) => (count === 1 ? 'Look at the repair…' : `Fix all ${number(count)}…`),
  writeUnderstood: 'Write them as understood…',
  changeTo: (repair: Repair) => wordAction(repair, 'Change'),
  changeRowTo: (row: number, repair: Repair) => wordAction(repair, `Change row ${number(row)}`),
  others: (row: number) => `Other proposals for row ${number(row)}`,

  heading: 'Look before anything changes',
  hint: 'Untick what should stay as it is. All changes can be taken back together.',
  withoutProposal: (count: number) =>
    `${cells(count)} ${count === 1 ? 'has' : 'have'} no proposal here: ${count === 1 ? 'it stays' : 'they stay'} as ${count === 1 ? 'it is' : 'they are'}.`,
  unsure: (count: number) =>
    `${counted(count, 'proposal is', 'proposals are')} not ticked, because something speaks against ${count === 1 ? 'it' : 'them'}.`,
  nothing: 'There is no proposal for these cells. Correct them in the sheet, then validate again.',
  group: (sheetName: string, header: string, count: number) => `${sheetName}, ${header} (${number(count)})`,
  row: (row: number) => `Row ${row}`,
  becomes: 'becomes',
  apply: (count: number) => `Change ${cells(count)}`,
  cancel: 'Cancel',
} as const;

export function wordOld({ from }: CellRepair): string {
  return quoted(from);
}

/** The new value as the sheet will show it; dates in words, so that they are not mistaken for the text that they replace. */
export function wordNew({ to, entry }: Repair): string {
  const isDate = entry === 'as typed' && /^\d{4}-\d{2}-\d{2}$/.test(String(to));
  return isDate ? `the date ${dateFormat.format(new Date(`${to}T00:00:00Z`))}` : quoted(to);
}

function wordAction(repair: Repair, change: string): string {
  switch (repair.outcome?.is) {
    case 'customerAdded':
      return `Add ${quoted(repair.outcome.name)} as a customer`;
    case 'merged':
      return `Merge into row ${number(repair.outcome.intoRow)}`;
    case undefined:
      return `${change} to ${wordNew(repair)}${repair.besides ? ' …' : ''}`;
  }
}

/** What the cell holds afterwards, or what comes of its row. */
export function wordOutcome(repair: Repair): string {
  switch (repair.outcome?.is) {
    case 'customerAdded':
      return `stays; ${quoted(repair.outcome.name)} is added below the customers`;
    case 'merged':
      return `the row is cleared, merged into row ${number(repair.outcome.intoRow)}`;
    case undefined:
      return wordNew(repair);
  }
}

/** What to know before it is ticked: that somebody else has changed the cell; the other cells that change with it, a line each; those that are cleared in one. */
export function wordBesides({ row, isConflict, repair: { besides = [] } }: CellRepair): string[] {
  const cleared = besides.filter(({ to }) => to === '');
  const filled = besides.filter(({ to }) => to !== '');
  return [
    ...(isConflict ? [badRowsStrings.conflict] : []),
    ...filled.map((change) => {
      const place = change.row === row ? change.field.header : `Row ${number(change.row)}, ${change.field.header}`;
      return change.from === '' ? `${place} becomes ${quoted(change.to)}` : `${place}: ${quoted(change.from)} becomes ${quoted(change.to)}`;
    }),
    ...(cleared.length > 0 ? [`Cleared as well: ${listed(cleared.map(({ field, from }) => `${field.header} ${quoted(from)}`))}`] : []),
  ];
}

export function wordWritten({ about, written, refused }: Extract<Notice, { about: 'repaired' | 'repairs-taken-back' }>): string {
  const done =
    about === 'repaired'
      ? `${cells(written)} changed.`
      : `${cells(written)} ${written === 1 ? 'has its old value' : 'have their old values'} again.`;
  const changed = refused.filter(({ because }) => because === 'changed').length;
  const formulas = refused.filter(({ because }) => because === 'formula').length;
  const together = refused.length - changed - formulas;
  return [
    done,
    ...(changed > 0
      ? [
          `${cells(changed)} ${changed === 1 ? 'was' : 'were'} left alone, because somebody has changed ${changed === 1 ? 'it' : 'them'} since.`,
        ]
      : []),
    ...(formulas > 0
      ? [`${cells(formulas)} ${formulas === 1 ? 'was' : 'were'} left alone, because a formula makes the value: repair the formula.`]
      : []),
    ...(together > 0 ? [`${cells(together)} that would have changed with ${changed + formulas === 1 ? 'it' : 'them'} stayed too.`] : []),
  ].join(' ');
}

const dateFormat = new Intl.DateTimeFormat('en-AU', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const LONGEST = 60;

function quoted(value: CellValue): string {
  const text = typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
  return typeof value === 'number' ? text : `“${text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}”`;
}
