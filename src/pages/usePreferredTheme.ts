import { useSyncExternalStore } from 'react';
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

const DARK = '(prefers-color-scheme: dark)';

/** Light or dark, as the person's system prefers. Contrast themes of the system come on top: Fluent follows them by itself. */
export function usePreferredTheme(): Theme {
  const dark = useSyncExternalStore(onPreferenceChange, () => window.matchMedia(DARK).matches);
  return dark ? webDarkTheme : webLightTheme;
}

function onPreferenceChange(listener: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
