import type { Import } from '../../contract/imports';
import type { RunningImport } from './runningImport';

/** What to do with an import that the workbook remembers and no pane is busy with. */
export type PickUp =
  /** Nothing is left of it, or nothing left to do. */
  | 'forget'
  /** The system does not hold all of it: the person goes on or gives it up. */
  | 'ask'
  /** The system holds all of it, and nobody has told it to write, or to write the rest. */
  | 'preview'
  /** The system is writing. */
  | 'follow'
  /** It has ended while nobody looked: its results are still to be told. */
  | 'tell';

/** @param found null when the system knows no such import: then not even its beginning had arrived */
export function decidePickUp(found: Import | null): PickUp {
  switch (found?.state) {
    case 'open':
      return 'ask';
    case 'sealed':
      return 'preview';
    case 'applying':
      return 'follow';
    case 'completed':
    case 'completed_with_errors':
    case 'cancelled':
      return 'tell';
    case undefined:
    case 'expired':
    case 'undoing':
    case 'undone':
    case 'partly_undone':
      return 'forget';
  }
}

/** Whether all that is missing is to say that nothing is: then the rows need not be read again. */
export function holdsEverything({ chunks }: Import, { digests }: RunningImport): boolean {
  const held = new Map(chunks.map(({ seq, digest }) => [seq, digest]));
  return digests.every((digest, seq) => held.get(seq) === digest);
}
