import '../api/zodWithoutEval';
import { createRoot } from 'react-dom/client';
import { browserEnvironment } from '../api/browserEnvironment';
import { createBackend } from '../api/createBackend';
import { createCaller } from '../api/createCaller';
import { browserSignInStore } from '../api/signIn/browserSignInStore';
import { createSignIn } from '../api/signIn/createSignIn';
import { saveInBrowser } from '../api/saveInBrowser';
import { sleepOrOnline } from '../api/sleepOrOnline';
import { createPlacesLoader } from '../api/createPlacesLoader';
import { createFieldsheet } from '../application/createFieldsheet';
import { createStepwiseValidator } from '../application/validate/createStepwiseValidator';
import { associateCommands } from '../commands/associateCommands';
import { OAUTH_CLIENTS } from '../contract/signIn';
import { createExcelWorkbook } from '../excel/createExcelWorkbook';
import { createWorkerValidator } from '../worker/createWorkerValidator';
import { startValidatorWorker } from '../worker/startValidatorWorker';
import { App } from './App';
import { browserPreferences } from './browserPreferences';
import { assertPaneCanDownload } from './assertPaneCanDownload';
import { pause } from './pause';
import { remindWhileShown } from './remindWhileShown';
import { askInDialog } from './signIn/askInDialog';
import { storageKey } from './storageKey';
import './taskpane.css';

const newId = () => crypto.randomUUID();
const now = () => new Date();

const baseUrl = window.location.origin;
const caller = createCaller(baseUrl, browserEnvironment);
const signIn = createSignIn({
  client: OAUTH_CLIENTS.addin,
  baseUrl,
  caller,
  store: browserSignInStore(() => storageKey('sign-in')),
  now: browserEnvironment.now,
  askPerson: askInDialog,
});

const fieldsheet = createFieldsheet({
  workbook: createExcelWorkbook({ makeId: newId }),
  backend: createBackend(caller, signIn.credentials, browserEnvironment),
  signIn,
  preferences: browserPreferences,
  validator: createWorkerValidator({
    startWorker: startValidatorWorker,
    fallback: createStepwiseValidator({ now, pause }),
    time: { pause, wait: browserEnvironment.sleep },
  }),
  loadPlaces: createPlacesLoader(),
  remind: remindWhileShown,
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
