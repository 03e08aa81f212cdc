import { teamsHighContrastTheme, type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';

import type { PaneTheme } from '../../office/paneMessages';

export type ThemeName = 'light' | 'dark' | 'highContrast';

interface WorkbenchTheme {
  /** The page's own look. */
  readonly fluent: Theme;
  /** What the pane is told by `Office.context.officeTheme`: Excel's White, Black and a contrast theme. */
  readonly office: PaneTheme;
}

export const workbenchThemes: Readonly<Record<ThemeName, WorkbenchTheme>> = {
  light: {
    fluent: webLightTheme,
    office: {
      isDarkTheme: false,
      bodyBackgroundColor: '#FFFFFF',
      bodyForegroundColor: '#212121',
      controlBackgroundColor: '#FFFFFF',
      controlForegroundColor: '#212121',
    },
  },
  dark: {
    fluent: webDarkTheme,
    office: {
      isDarkTheme: true,
      bodyBackgroundColor: '#292929',
      bodyForegroundColor: '#FFFFFF',
      controlBackgroundColor: '#292929',
      controlForegroundColor: '#FFFFFF',
    },
  },
  highContrast: {
    fluent: { ...teamsHighContrastTheme, fontFamilyBase: webLightTheme.fontFamilyBase },
    office: {
      isDarkTheme: true,
      bodyBackgroundColor: '#000000',
      bodyForegroundColor: '#FFFFFF',
      controlBackgroundColor: '#000000',
      controlForegroundColor: '#FFFFFF',
    },
  },
};

export const themeNames: readonly ThemeName[] = ['light', 'dark', 'highContrast'];
