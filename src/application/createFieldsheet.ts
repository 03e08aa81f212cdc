import { createBadRowsActions } from './badRows/createBadRowsActions';
import { createHandOverActions } from './handOver/createHandOverActions';
import { createHistoryActions } from './history/createHistoryActions';
import { createMapActions } from './map/createMapActions';
import type { Ports } from './ports/ports';
import { createRepairActions } from './repair/createRepairActions';
import { createPreviewActions } from './preview/createPreviewActions';
import { createImportSteps } from './send/createImportSteps';
import { createSendActions } from './send/createSendActions';
import type { Actions } from './session/actions';
import { createJobs } from './session/createJobs';
import { createSessionActions } from './session/createSessionActions';
import { toFailure } from './session/failure';
import { createStore } from './session/createStore';
import { INITIAL_STATE, type FieldsheetState } from './session/state';
import { createStoredMappingActions } from './storedMappings/createStoredMappingActions';
import { createTemplateActions } from './template/createTemplateActions';
import { watchAccount } from './signIn/watchAccount';
import { createUndoActions } from './undo/createUndoActions';
import { createLiveCheck } from './validate/live/createLiveCheck';
import { createValidateActions } from './validate/createValidateActions';

export interface Fieldsheet {
  getState(): FieldsheetState;
  /** Calls back after every change. Returns how to stop. */
  subscribe(listener: () => void): () => void;
  readonly actions: Actions;
}

/** The whole journey over its ports: one state, and the actions that move it. */
export function createFieldsheet(ports: Ports): Fieldsheet {
  const store = createStore({ ...INITIAL_STATE, live: ports.preferences.checksAsYouType() ? 'following' : 'off' });
  const context = { ports, store, jobs: createJobs(store) };
  const steps = createImportSteps(context);
  ports.backend.onTrouble((trouble) => store.dispatch({ type: 'backend-troubled', failure: trouble && toFailure(trouble) }));
  ports.signIn.onLost(() => store.dispatch({ type: 'sign-in-lost' }));
  watchAccount(context);
  const live = createLiveCheck(context);
  const validate = createValidateActions(context, live);
  const journey = {
    ...createTemplateActions(context),
    ...createMapActions(context, validate),
    ...validate,
    ...createRepairActions(context, validate),
    ...createBadRowsActions(context),
    ...createHandOverActions(context),
    ...createSendActions(context, steps),
    ...createPreviewActions(context, steps),
    ...createUndoActions(context),
    ...createHistoryActions(context),
    ...createStoredMappingActions(context),
  };
  return {
    getState: store.getState,
    subscribe: store.subscribe,
    actions: { ...journey, ...createSessionActions(context, journey, live) },
  };
}
