import { useEffect } from 'react';

interface FileKeys {
  save(): unknown;
  open(): unknown;
}

/** Ctrl+S (or Command+S) saves and Ctrl+O opens, before the browser or the grid take the key. */
export function useFileKeys({ save, open }: FileKeys): void {
  useEffect(() => {
    const commands: Readonly<Record<string, () => unknown>> = { s: save, o: open };
    const onKeyDown = (event: KeyboardEvent): void => {
      const command = commands[event.key.toLowerCase()];
      if (command === undefined || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      command();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  });
}
