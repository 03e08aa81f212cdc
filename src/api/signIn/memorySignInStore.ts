import type { SignInStore, StoredSignIn } from './signInStore';

/** For a page that signs in anew whenever it is loaded: nothing is left in the browser. */
export function memorySignInStore(): SignInStore {
  let stored: StoredSignIn | null = null;
  return {
    read: () => stored,
    write: (next) => {
      stored = next;
    },
    exclusively: (work) => work(),
  };
}
