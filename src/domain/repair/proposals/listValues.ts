import { optionsOf } from '../../fields/fieldsOf';
import { rankOptions } from '../../references/rankOptions';
import type { Issue } from '../../validation/issue';
import { literal, type Repair } from '../repair';
import type { RepairContext } from '../repairContext';

export function proposeListValues({ field, value }: Issue, { account }: RepairContext): readonly Repair[] {
  return rankOptions(String(value), optionsOf(field, account)).map((option) => literal(option, 'likely'));
}

const ANSWERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['Yes', ['yes', 'ye', 'yep', 'yeah', 'on', '✓', '✔', '☑']],
  ['No', ['no', 'nope', 'nil', 'of', '✗', '✘', '☐']],
]);

/** `Yess`, `nope` and ticks; `maybe` is for the person to decide. */
export function proposeAnswers({ value }: Issue): readonly Repair[] {
  const word = String(value)
    .toLowerCase()
    .replace(/[\s.!,]/g, '')
    .replace(/(\p{L})\1+/gu, '$1');
  return [...ANSWERS].flatMap(([answer, words]) => (words.includes(word) ? [literal(answer, 'likely')] : []));
}

/** Of two default contacts the one further down becomes an ordinary one. */
export function proposeOrdinaryContact({ row, related }: Issue): readonly Repair[] {
  const isSecond = related && 'row' in related && related.sheetName === undefined && related.row < row;
  return isSecond ? [literal('No', 'likely')] : [];
}
