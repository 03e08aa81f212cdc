import { shellStrings } from './shellStrings';

const list = new Intl.ListFormat('en-AU');

export const listStrings = {
  columns: { list: 'List', usedIn: 'Column of', values: 'Values' },
  sheets: (sheets: readonly string[]) => list.format(sheets),
  back: 'All lists',
  unknown: 'There is no such list.',
  lead: (header: string, sheets: readonly string[]) => `What cells of the column “${header}” (${list.format(sheets)}) may hold.`,
  users: 'Full names of the people that jobs are assigned to. They need no account of their own here.',
  add: 'Add a value',
  addButton: 'Add',
  value: (at: number) => `Value ${at + 1}`,
  usedBy: (count: number) => (count === 0 ? 'not used' : `used by ${shellStrings.records(count)}`),
  renamed: (former: string, count: number) => `${shellStrings.records(count)} keep “${former}”.`,
  empty: 'The list has no values: a cell of this column must be blank.',
  removeTitle: (value: string) => `Take “${value}” out of the list?`,
  removeBody: (count: number) =>
    `${shellStrings.records(count)} ${count === 1 ? 'holds' : 'hold'} this value and ${count === 1 ? 'keeps' : 'keep'} it. New rows with it will be refused.`,
  more: 'Show more values',
  save: 'Save the list',
  discard: 'Discard my changes',
  unsaved: 'You have changes that are not saved yet.',
  saved: 'Saved. Add-ins that are open learn of it by themselves.',
  conflict: 'Somebody else has changed this list since you opened it. Nothing of yours is saved yet.',
  theirs: 'Use theirs',
  both: 'Put my changes on top of theirs',
  merged: 'Your changes are put on top of theirs. Look at the list, then save it.',
  leaveTitle: 'Leave without saving?',
  leaveBody: 'Your changes of this list are not saved.',
  leave: 'Leave without saving',
} as const;
