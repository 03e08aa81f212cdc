import type { Issue } from '../../validation/issue';
import { literal, type Repair } from '../repair';

/** Without what cannot be stored. A NUL says nothing; half a character may have been a whole one. */
export function proposeStorableText({ value }: Issue): readonly Repair[] {
  const withoutNul = String(value).replaceAll('\0', '');
  return [literal(withoutNul, 'safe'), literal(withoutNul.replace(/\p{Surrogate}/gu, ''), 'likely')];
}
