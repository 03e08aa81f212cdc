import { runningImportSchema } from '../application/send/runningImport';
import { ownSetting } from './settings';

/** The import that is on its way. */
export const runningImport = ownSetting('fieldsheet.runningImport', runningImportSchema);
