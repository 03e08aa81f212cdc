import type { PreferencesPort } from '../application/ports/preferencesPort';
import { storageKey } from './storageKey';

/** Preferences in the browser's storage. */
export const browserPreferences: PreferencesPort = {
  checksAsYouType: () => read('checks-as-you-type') !== 'no',
  rememberChecksAsYouType: (checks) => write('checks-as-you-type', checks ? 'yes' : 'no'),
};

/** Some web views and private windows refuse storage, by throwing; the preference then lasts as long as the pane. */
function read(name: string): string | null {
  try {
    return localStorage.getItem(storageKey(name));
  } catch {
    return null;
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(storageKey(name), value);
  } catch {
    return;
  }
}
