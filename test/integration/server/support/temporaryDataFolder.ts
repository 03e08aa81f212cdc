import path from 'node:path';
import { temporaryFolder } from '../../../helpers/temporaryFolder';

/** Where a database of the test's own may keep its files; the folder above it is new and the test's to remove. */
export function temporaryDataFolder(): string {
  return path.join(temporaryFolder('fieldsheet-test-'), 'data');
}
