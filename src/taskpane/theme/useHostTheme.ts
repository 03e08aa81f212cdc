import { useEffect, useState } from 'react';
import { readHostTheme, type HostTheme } from './readHostTheme';

/** The host's theme. Office reports no change of it, so it is read again whenever the person comes back to the pane. */
export function useHostTheme(): HostTheme {
  const [theme, setTheme] = useState(readHostTheme);
  useEffect(() => {
    const readAgain = () => setTheme(readHostTheme());
    const contrast = window.matchMedia('(forced-colors: active)');
    window.addEventListener('focus', readAgain);
    contrast.addEventListener('change', readAgain);
    return () => {
      window.removeEventListener('focus', readAgain);
      contrast.removeEventListener('change', readAgain);
    };
  }, []);
  return theme;
}
