import type { CellValue } from '../../cells/cell';
import type { EntityName } from '../../fields/entity';
import { divideAddress } from './divideAddress';
import { divideName } from './divideName';
import { dividePhones } from './dividePhones';

export const SPLIT_KINDS = ['name', 'street', 'postal', 'phones'] as const;
export type SplitKind = (typeof SPLIT_KINDS)[number];

/** The pieces in the order of the fields that they go into, blank where there is none; null when the cell cannot be divided. */
export type Divide = (cell: CellValue) => readonly CellValue[] | null;

interface Split {
  readonly kind: SplitKind;
  readonly header: string;
  readonly hint: string;
  /** Field keys, in the order of the pieces; what cannot be divided goes into the first. */
  readonly feeds: Partial<Record<EntityName, readonly string[]>>;
  readonly divide: Divide;
  /** Whether a cell that cannot be divided has to be looked at, although its field may take it. */
  readonly tellsUndivided: boolean;
}

const ADDRESS_ENDINGS = ['Line1', 'Line2', 'Suburb', 'State', 'Postcode', 'Country'];
const PHONES = ['phoneNumber', 'mobileNumber', 'faxNumber'];

/** The ways to divide the cells of one column among several fields. */
export const SPLITS: readonly Split[] = [
  {
    kind: 'name',
    header: 'Full Name, divided',
    hint: 'The last word becomes the last name, or what stands before a comma.',
    feeds: { customer: ['contactFirstName', 'contactLastName'], contact: ['firstName', 'lastName'] },
    divide: divideName,
    tellsUndivided: false,
  },
  ...(['street', 'postal'] as const).map((kind): Split => ({
    kind,
    header: kind === 'street' ? 'Street Address, divided' : 'Postal Address, divided',
    hint: 'One line such as 12 King St, Newtown NSW 2042 becomes street, suburb, state and postcode.',
    feeds: { customer: ADDRESS_ENDINGS.map((ending) => kind + ending) },
    divide: divideAddress,
    tellsUndivided: true,
  })),
  {
    kind: 'phones',
    header: 'Phone and Mobile, divided',
    hint: 'Several numbers in one cell become phone, mobile and fax.',
    feeds: { customer: PHONES, contact: PHONES },
    divide: dividePhones,
    tellsUndivided: false,
  },
];

export function splitOf(kind: SplitKind): Split {
  return SPLITS.find((split) => split.kind === kind)!;
}
