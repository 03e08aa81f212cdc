import { useEffect } from 'react';

/** F6 and Shift+F6 move between the parts of the page, as in Excel. Caught before the grid sees the key. */
export function useLandmarkKeys(move: (backwards: boolean) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      event.stopPropagation();
      move(event.shiftKey);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [move]);
}
