import type { CellRepair } from '../../application/repair/cellRepair';
import type { Notice } from '../../application/session/state';
import type { CellValue } from '../../domain/cells/cell';
import type { Repair } from '../../domain/repair/repair';
import { counted, number } from './numberStrings';

const cells = (count: number) => counted(count, 'cell', 'cells');

export const repairStrings = {
  repairSafe: (count: number) => `Repair everything safe (${number(count)})…`,
  takeBack: 'Take back',
  takeBackLast: (count: number) => `Take back the last repair (${cells(count)})`,
  fixAll: (count: number) => (count === 1 ? 'Look at the repair…' : `Fix all ${number(count)}…`),
  writeUnderstood: 'Write them as understood…',
  changeTo: (repair: Repair) => `Change to ${wordNew(repair)}`,
  changeRowTo: (row: number, repair: Repair) => `Change row ${number(row)} to ${wordNew(repair)}`,
  others: (row: number) => `Other proposals for row ${number(row)}`,

  heading: 'Look before anything changes',
  hint: 'Untick what should stay as it is. All changes can be taken back together.',
  withoutProposal: (count: number) =>
    `${cells(count)} ${count === 1 ? 'has' : 'have'} no proposal here: ${count === 1 ? 'it stays' : 'they stay'} as ${count === 1 ? 'it is' : 'they are'}.`,
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

export function wordWritten({ about, written, refused }: Extract<Notice, { about: 'repaired' | 'repairs-taken-back' }>): string {
  const done =
    about === 'repaired'
      ? `${cells(written)} changed.`
      : `${cells(written)} ${written === 1 ? 'has its old value' : 'have their old values'} again.`;
  const changed = refused.filter(({ because }) => because === 'changed').length;
  const formulas = refused.length - changed;
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
  ].join(' ');
}

const dateFormat = new Intl.DateTimeFormat('en-AU', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const LONGEST = 60;

function quoted(value: CellValue): string {
  const text = typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
  return typeof value === 'number' ? text : `“${text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}”`;
}
