import { OWN_HEADERS } from '../ownColumns';

/** What stands before a person's own columns on a sheet of rows to repair, by which the sheet is found again. */
export const HAND_OVER_HEADERS = { rowKey: OWN_HEADERS.rowKey, fingerprints: 'Fieldsheet Handed Over', problems: 'Problems' } as const;

export const HAND_OVER_SHEET = 'To repair';
