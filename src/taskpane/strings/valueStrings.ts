import type { DatesReview } from '../../application/map/valuesReview';
import type { DateOrder } from '../../domain/cells/dates/dateOrder';
import type { ValueReason } from '../../domain/mapping/values/matchValue';
import type { ValueMeaning, ValueTable } from '../../domain/mapping/values/valueTable';
import { counted, number } from './numberStrings';

export const valueStrings = {
  heading: 'What the values become',
  backToMatches: 'Back to the columns',
  validate: 'Validate',
  allPlain: 'Your system takes all values of this sheet as they are.',
  toChoose: (count: number) =>
    `${counted(count, 'value needs', 'values need')} your choice. What you leave open is reported when the rows are checked.`,
  nothingOpen: 'Have a look at what was matched for you. Your sheet stays as it is.',
  columnTo: (header: string, field: string) => (header.toLowerCase() === field.toLowerCase() ? header : `${header} → ${field}`),
  find: (header: string) => `Find a value of ${header}`,
  notFound: 'No value reads like this.',
  valuesOf: (header: string) => `Values of ${header}`,
  cells: (count: number) => counted(count, 'cell', 'cells'),
  becomes: (value: string) => `What ${value} becomes`,
  choose: 'Choose…',
  asItIs: 'Leave as it is',
  blank: 'Leave out',
  create: (value: string, field: string) => `Add “${value}” to ${field}`,
  perhaps: 'Perhaps',
  listed: (field: string) => `Values of ${field}`,
  noneListed: (field: string) => `${field} has no values yet`,
  otherwise: 'Otherwise',

  orderLabel: (header: string) => `Dates in ${header}`,
  swapped:
    'The real dates in this column all have a day up to the 12th. Excel may have swapped their day and month when the file was opened: check some of them.',
  fillHeading: 'Values for all rows and blank cells',
  fillHint: 'For a field without a column, or for the blank cells of one.',
  fillAdd: 'Add a value for',
  forAll: (field: string) => `${field}, the same for all rows`,
  whenBlank: (field: string, header: string) => `${field}, where ${header} is blank`,
} as const;

const ORDERS: Record<DateOrder, { readonly name: string; readonly example: string }> = {
  'day first': { name: 'Day first', example: '7/03/2026 is 7 March' },
  'month first': { name: 'Month first', example: '3/07/2026 is 7 March' },
};

export function wordOrder(order: DateOrder, usual: DateOrder, country: string): string {
  const { name, example } = ORDERS[order];
  return `${name}: ${example}${order === usual ? ` (usual in ${country})` : ''}`;
}

/** What the column's values say about the order of day and month. */
export function wordDates({ facts: { found }, order }: DatesReview): string {
  switch (found.is) {
    case 'of no matter':
      return '';
    case 'known':
      return `“${found.proof.sample}” can only be read with the ${found.order}.`;
    case 'open':
      return `Every date written as text could be either, such as “${found.sample}”. Please choose.`;
    case 'mixed': {
      const other: DateOrder = order === 'day first' ? 'month first' : 'day first';
      const { count, sample } = found.proofs[other];
      return `Both orders are mixed here. With the ${order}, ${counted(count, 'date is', 'dates are')} reported as wrong, such as “${sample}”.${
        found.ambiguous > 0 ? ` ${counted(found.ambiguous, 'date', 'dates')} could be either.` : ''
      }`;
    }
  }
}

/** How much of a column's table is still to do. */
export function wordTable({ values }: ValueTable): string {
  const count = (...kinds: readonly ValueMeaning['is'][]) => values.filter(({ meaning }) => kinds.includes(meaning.is)).length;
  const [open, matched] = [count('open'), count('matched')];
  if (open > 0) return `${number(open)} to choose`;
  return matched > 0 ? `${number(matched)} matched` : counted(values.length, 'value', 'values');
}

const REASONS: Record<ValueReason, string> = {
  punctuation: 'the same but for marks and accents',
  sameMeaning: 'means the same',
  sameWords: 'the same words',
  shortForm: 'short for it',
  sameFigures: 'the same number',
  misspelt: 'probably misspelt',
  mark: 'a tick or cross',
};

/** Why a value becomes what it does. */
export function wordMeaning(meaning: ValueMeaning): string {
  switch (meaning.is) {
    case 'open':
      return 'Not in the list';
    case 'matched':
      return `Matched: ${REASONS[meaning.because]}`;
    case 'saved':
      return 'Same as last time';
    case 'chosen':
      return 'Your choice';
    case 'understood':
      return 'Understood';
  }
}
