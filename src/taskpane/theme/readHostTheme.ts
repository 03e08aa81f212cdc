export type HostTheme = 'light' | 'dark' | 'high-contrast';

/** What the pane has to match: a contrast theme of the operating system comes first, then Office's own theme. */
export function readHostTheme(): HostTheme {
  if (window.matchMedia('(forced-colors: active)').matches || hostIsHighContrast()) return 'high-contrast';
  return hostIsDark() ? 'dark' : 'light';
}

/** Office names no contrast theme, but only such a theme is white on pure black; its own Black theme is a very dark grey. */
function hostIsHighContrast(): boolean {
  const theme = Office.context?.officeTheme as Office.OfficeTheme | undefined;
  return isColour(theme?.bodyBackgroundColor, '#000000') && isColour(theme?.bodyForegroundColor, '#FFFFFF');
}

function isColour(colour: string | undefined, wanted: string): boolean {
  return colour?.toUpperCase() === wanted;
}

/** Hosts from before the theme was reported have none; then the system's preference is the best guess. */
function hostIsDark(): boolean {
  const theme = Office.context?.officeTheme as Office.OfficeTheme | undefined;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const background = theme?.bodyBackgroundColor;
  return background ? isDarkColour(background) : window.matchMedia('(prefers-color-scheme: dark)').matches;
}

/** @param colour `#RRGGBB` */
function isDarkColour(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  // Luma by ITU-R BT.601, from 0 to 255.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
