import { nameKey } from '../references/nameKey';
import { listValueSchema } from './listAddition';

/** What keeps a value from standing in a list. */
export interface ListFault {
  /** Place of the value in the list. */
  readonly at: number;
  /** For people. */
  readonly message: string;
}

/** All faults of a list's values: cells are matched with them without regard to case and spaces, so no two may be alike but for these. */
export function listFaults(values: readonly string[]): readonly ListFault[] {
  const seen = new Set<string>();
  return values.flatMap((value, at) => {
    const key = nameKey(value);
    const isRepeated = seen.has(key);
    seen.add(key);
    if (key === '') return [{ at, message: 'A value is blank.' }];
    if (listValueSchema.safeParse(value).data !== value)
      return [{ at, message: 'A value has at most 255 characters, all of which can be stored, and no spaces around it.' }];
    return isRepeated ? [{ at, message: `“${value}” is there twice (case and spaces do not count).` }] : [];
  });
}
