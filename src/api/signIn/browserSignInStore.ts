import { storedSignInSchema, type SignInStore, type StoredSignIn } from './signInStore';

/**
 * In the browser's storage, under a key that is asked for each time: a host may hand out a part of the storage of its own. Some web views and private windows
 * refuse storage, by throwing; what is kept then lasts as long as the page.
 */
export function browserSignInStore(key: () => string): SignInStore {
  let inMemory: StoredSignIn | null = null;

  return {
    read() {
      try {
        const text = localStorage.getItem(key());
        return text === null ? inMemory : parse(text);
      } catch {
        return inMemory;
      }
    },
    write(stored) {
      inMemory = stored;
      try {
        localStorage.setItem(key(), JSON.stringify(stored));
      } catch {
        return;
      }
    },
    exclusively: (work) => withLock(key(), work),
  };
}

/** What another version has left is nothing of ours. */
function parse(text: string): StoredSignIn | null {
  try {
    return storedSignInSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Older web views have no Web Locks, and only secure pages do. */
async function withLock<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request(name, work) as Promise<Result>;
}
