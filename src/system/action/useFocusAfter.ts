import { useEffect } from 'react';
import { focusMain } from './focusMain';

/**
 * Once a dialog has gone the focus must be somewhere on the page. Fluent gives it back to what opened the dialog; where that has gone too, nothing has the focus, and
 * Fluent keeps the page hidden from screen readers until something has.
 */
export function useFocusAfter(): void {
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement === document.body) focusMain();
      });
    },
    [],
  );
}
