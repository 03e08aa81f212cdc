import type { PaneEnvironment } from '../../office/paneMessages';
import { workbenchThemes } from '../theme/workbenchTheme';
import type { WorkbenchState } from './workbenchState';

/** What the workbench claims of Microsoft's requirement sets. Of a set that it claims it may lack members: using one fails with the member's name. */
const requirementSets = {
  ExcelApi: '1.9',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  AddInCommands: '1.1',
  DialogApi: '1.2',
  DialogOrigin: '1.1',
};

/** What a pane that connects now is told about the place that it runs in. */
export function paneEnvironment({ document, theme, pane }: WorkbenchState): PaneEnvironment {
  return {
    version: '16.0.0.0',
    displayLanguage: 'en-AU',
    contentLanguage: 'en-AU',
    documentUrl: document.name,
    requirementSets,
    theme: workbenchThemes[theme].office,
    visibility: pane.visibility,
  };
}
