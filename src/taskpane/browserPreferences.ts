import type { PreferencesPort } from '../application/ports/preferencesPort';

/** Excel on the web hands each site that shows it a part of the storage of its own; elsewhere there is one. */
const key = (name: string) => `${Office.context.partitionKey ?? ''}fieldsheet.${name}`;

/** Preferences in the browser's storage. */
export const browserPreferences: PreferencesPort = {
  checksAsYouType: () => read('checks-as-you-type') !== 'no',
  rememberChecksAsYouType: (checks) => write('checks-as-you-type', checks ? 'yes' : 'no'),
};

/** Some web views and private windows refuse storage, by throwing; the preference then lasts as long as the pane. */
function read(name: string): string | null {
  try {
    return localStorage.getItem(key(name));
  } catch {
    return null;
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(key(name), value);
  } catch {
    return;
  }
}
