import { NotInWorkbenchError } from './NotInWorkbenchError';

/**
 * Wraps `implemented` so that reading any member that it lacks throws a NotInWorkbenchError instead of giving `undefined`, which would surface much later
 * and somewhere else. What the language itself looks for (symbols, `then` of a value that is awaited, `toJSON`) stays absent.
 *
 * @param path how the add-in names the object, e.g. `Office.context`.
 */
export function failingLoudly<T extends object>(path: string, implemented: T): T {
  return new Proxy(implemented, {
    get(target, member, receiver) {
      if (typeof member === 'symbol' || member in target || probedByLanguage.has(member)) return Reflect.get(target, member, receiver);
      throw new NotInWorkbenchError(`${path}.${member}`);
    },
  });
}

const probedByLanguage = new Set(['then', 'toJSON', '$$typeof']);
