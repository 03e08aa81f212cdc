import { failingLoudly } from './failingLoudly';
import { isSetSupported } from './isSetSupported';
import type { PaneEnvironment, PaneTheme } from './paneMessages';

/** `Office.context` of a pane that the workbench shows. `currentTheme` is asked on every read, as the theme can change while the pane is open. */
export function createOfficeContext(environment: PaneEnvironment, currentTheme: () => PaneTheme, ui: object) {
  return failingLoudly('Office.context', {
    host: 'Excel',
    platform: 'OfficeOnline',
    diagnostics: { host: 'Excel', platform: 'OfficeOnline', version: environment.version },
    displayLanguage: environment.displayLanguage,
    contentLanguage: environment.contentLanguage,
    isDialog: false,
    touchEnabled: false,
    partitionKey: 'fieldsheet-workbench',
    get officeTheme() {
      return currentTheme();
    },
    requirements: failingLoudly('Office.context.requirements', {
      isSetSupported: (name: string, minVersion?: string) => isSetSupported(environment.requirementSets, name, minVersion),
    }),
    document: failingLoudly('Office.context.document', { url: environment.documentUrl, mode: 'readWrite' }),
    ui: failingLoudly('Office.context.ui', ui),
  });
}
