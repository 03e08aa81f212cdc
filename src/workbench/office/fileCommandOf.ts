import type { FileCommand } from './paneMessages';

const commands: Readonly<Record<string, FileCommand>> = { s: 'save', o: 'open' };

/** What Ctrl+S and Ctrl+O (Command on a Mac) ask for. */
export function fileCommandOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): FileCommand | undefined {
  return (ctrlKey || metaKey) && !shiftKey && !altKey ? commands[key.toLowerCase()] : undefined;
}
