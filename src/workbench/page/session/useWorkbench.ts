import { type RefObject, useCallback, useEffect, useReducer, useRef, useState } from 'react';

import type { Sample } from '../../samples/samples';
import { chooseFile, downloadFile } from '../file/browserFiles';
import { blankWorkbook, type OpenedWorkbook, workbookOfFile } from '../file/openedWorkbook';
import { createGrid, type Grid } from '../grid/createGrid';
import { createDialogHost } from '../dialog/createDialogHost';
import type { RibbonButton } from '../ribbon/readManifest';
import { strings } from '../strings';
import { installTestSurface } from '../test/installTestSurface';
import { preferredTheme } from '../theme/preferredTheme';
import { createSession, type PaneKeys, type Session } from './createSession';
import { initialState, type Notice, workbenchReducer } from './workbenchState';

interface DocumentSource {
  readonly name: string;
  load(): Promise<OpenedWorkbook>;
  /** What is done once the workbook is shown. */
  opened?(): void;
}

/**
 * Starts the grid in `container` and gives the page its state and what the person can do.
 *
 * @param paneKeys must stay the same object: the session that starts with it lives as long as the page.
 */
export function useWorkbench(container: RefObject<HTMLElement | null>, paneKeys: PaneKeys) {
  const [state, dispatch] = useReducer(workbenchReducer, undefined, () => initialState(strings.file.newName, preferredTheme()));
  /** What the person asked to open while the open workbook has unsaved changes. */
  const [awaitingConsent, setAwaitingConsent] = useState<DocumentSource | undefined>();
  /** Answers whether the add-in may open a window, while that is asked. */
  const [allowWindow, setAllowWindow] = useState<((allowed: boolean) => void) | undefined>();
  const running = useRef<{ grid: Grid; session: Session } | undefined>(undefined);

  useEffect(() => {
    if (container.current === null || running.current) return;
    const grid = createGrid(container.current);
    const askFirst = () =>
      new Promise<boolean>((resolve) =>
        setAllowWindow(() => (allowed: boolean) => {
          setAllowWindow(undefined);
          resolve(allowed);
        }),
      );
    const dialogs = createDialogHost(window.location.origin, askFirst);
    running.current = { grid, session: createSession(grid, blankWorkbook(strings.file.newName).state, dispatch, dialogs, paneKeys) };
    installTestSurface(grid);
  }, [container, paneKeys]);

  useEffect(() => running.current?.session.showTheme(state.theme), [state.theme]);
  useEffect(() => running.current?.session.showVisibility(state.pane.visibility), [state.pane.visibility]);
  useEffect(() => {
    if (!state.document.edited) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [state.document.edited]);

  const session = (): Session => {
    if (running.current === undefined) throw new Error('The grid has not started.');
    return running.current.session;
  };

  /** Runs a job that takes its time: shows that it runs, then what came of it; a failure with its reason. */
  const run = useCallback(async (doing: string, failed: string, job: () => Promise<Notice | undefined>): Promise<void> => {
    dispatch({ kind: 'began', doing });
    const notice = await job().catch((error: unknown): Notice => ({
      intent: 'error',
      text: failed,
      details: [error instanceof Error ? error.message : String(error)],
    }));
    dispatch({ kind: 'finished', ...(notice && { notice }) });
  }, []);

  const replaceDocument = ({ name, load, opened: whenOpened }: DocumentSource): Promise<void> =>
    run(strings.file.opening(name), strings.notices.couldNotOpen(name), async () => {
      const opened = await load();
      session().open(opened.state);
      dispatch({ kind: 'opened', name: opened.name });
      whenOpened?.();
      if (opened.notCarried.length === 0) return undefined;
      return { intent: 'warning', text: strings.notices.openedWithLosses(opened.name), details: opened.notCarried };
    });

  const runAction = (name: string, controlId: string, label: string): void =>
    void session()
      .invokeAction(name, controlId)
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        dispatch({ kind: 'finished', notice: { intent: 'error', text: strings.notices.commandFailed(label), details: [reason] } });
      });

  const openDocument = (source: DocumentSource): void => {
    if (state.document.edited) setAwaitingConsent(source);
    else void replaceDocument(source);
  };

  return {
    state,
    dispatch,
    awaitingConsent: awaitingConsent !== undefined,
    allowWindow,
    session,
    focusGrid: () => running.current?.grid.focus(),

    consent(given: boolean): void {
      setAwaitingConsent(undefined);
      if (given && awaitingConsent) void replaceDocument(awaitingConsent);
    },

    openBlank: () => openDocument({ name: strings.file.newName, load: async () => blankWorkbook(strings.file.newName) }),
    openSample({ title, madeBy, ...sample }: Sample): void {
      openDocument({
        name: title,
        load: async () => ({ name: sample.name, state: await sample.load(), notCarried: [] }),
        ...(madeBy && { opened: () => runAction(madeBy, madeBy, title) }),
      });
    },

    async openFile(): Promise<void> {
      const file = await chooseFile();
      if (file) openDocument({ name: file.name, load: () => workbookOfFile(file) });
    },

    save: () =>
      run(strings.file.saving(state.document.name), strings.notices.couldNotSave(state.document.name), async () => {
        const { name } = state.document;
        const { writeXlsx } = await import('../../xlsx/writeXlsx');
        const { bytes, notCarried } = await writeXlsx(session().exportState());
        downloadFile({ name, bytes });
        dispatch({ kind: 'saved' });
        if (notCarried.length > 0) return { intent: 'warning', text: strings.notices.savedWithLosses(name), details: notCarried };
        return { intent: 'success', text: strings.notices.saved(name), details: [] };
      }),

    pressRibbon({ action, id, label }: RibbonButton): void {
      if (action.kind === 'showTaskPane') return dispatch({ kind: 'paneVisibility', visibility: 'Taskpane' });
      runAction(action.name, id, label);
    },
  };
}
