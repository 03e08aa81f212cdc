import '../api/zodWithoutEval';
import { createRoot } from 'react-dom/client';
import { browserEnvironment } from '../api/browserEnvironment';
import { createBackend } from '../api/createBackend';
import { saveInBrowser } from '../api/saveInBrowser';
import { sleepOrOnline } from '../api/sleepOrOnline';
import { createPlacesLoader } from '../api/createPlacesLoader';
import { createFieldsheet } from '../application/createFieldsheet';
import { createStepwiseValidator } from '../application/validate/createStepwiseValidator';
import { associateCommands } from '../commands/associateCommands';
import { createExcelWorkbook } from '../excel/createExcelWorkbook';
import { createWorkerValidator } from '../worker/createWorkerValidator';
import { startValidatorWorker } from '../worker/startValidatorWorker';
import { App } from './App';
import { browserPreferences } from './browserPreferences';
import { assertPaneCanDownload } from './assertPaneCanDownload';
import { pause } from './pause';
import './taskpane.css';

const newId = () => crypto.randomUUID();
const now = () => new Date();

const fieldsheet = createFieldsheet({
  workbook: createExcelWorkbook({ makeId: newId }),
  backend: createBackend(window.location.origin, browserEnvironment),
  preferences: browserPreferences,
  validator: createWorkerValidator({
    startWorker: startValidatorWorker,
    fallback: createStepwiseValidator({ now, pause }),
    time: { pause, wait: browserEnvironment.sleep },
  }),
  loadPlaces: createPlacesLoader(),
  newId,
  saveFile: (file) => {
    assertPaneCanDownload();
    saveInBrowser(file);
  },
  now,
  wait: sleepOrOnline,
  pause,
});

void Office.onReady().then(() => {
  associateCommands(fieldsheet.actions);
  createRoot(document.getElementById('pane') as HTMLElement).render(<App fieldsheet={fieldsheet} />);
  return fieldsheet.actions.connect();
});
