import type { Import } from '../../contract/imports';
import type { UndoTarget } from '../undo/undoReport';

const UNDOABLE: ReadonlySet<Import['state']> = new Set(['completed', 'completed_with_errors', 'cancelled', 'expired', 'undoing']);

/** What undoing the import is about; null when there is nothing to undo, or it has been undone. */
export function undoTargetOf({ id, state, counts, undo }: Import): UndoTarget | null {
  const writtenRows = counts.created + counts.updated;
  if (!UNDOABLE.has(state) || writtenRows === 0) return null;
  return { importId: id, writtenRows, undoId: undo?.id ?? null };
}
