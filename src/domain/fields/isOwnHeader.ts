import { templateHeaderKey } from './templateHeaderKey';

/** What our own columns beside the template are called; they hold results, not data. */
export function isOwnHeader(header: string): boolean {
  return templateHeaderKey(header).startsWith('fieldsheet ');
}
