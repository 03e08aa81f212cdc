import { useEffect } from 'react';

import { fileCommandOf } from '../../office/fileCommandOf';
import type { FileCommand } from '../../office/paneMessages';

/** Ctrl+S saves and Ctrl+O opens, before the browser or the grid take the key. */
export function useFileKeys(run: (command: FileCommand) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const command = fileCommandOf(event);
      if (command === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      run(command);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [run]);
}
