import type { ThemeName } from './workbenchTheme';

/** The theme that the person's system asks for. */
export function preferredTheme(): ThemeName {
  if (window.matchMedia('(forced-colors: active)').matches) return 'highContrast';
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
