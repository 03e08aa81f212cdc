import { FluentProvider, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef } from 'react';

import type { FileCommand } from '../office/paneMessages';
import { samples } from '../samples/samples';
import { OpenWindowDialog } from './dialog/OpenWindowDialog';
import { DiscardDialog } from './file/DiscardDialog';
import { FileMenu } from './file/FileMenu';
import { useFileKeys } from './file/useFileKeys';
import { type Landmark, nextLandmark } from './landmarks/nextLandmark';
import { useLandmarkKeys } from './landmarks/useLandmarkKeys';
import { NoticeBar } from './NoticeBar';
import { Pane } from './pane/Pane';
import { PaneSplitter } from './pane/PaneSplitter';
import type { AddInManifest } from './ribbon/readManifest';
import { Ribbon } from './ribbon/Ribbon';
import type { PaneKeys } from './session/createSession';
import { paneEnvironment } from './session/paneEnvironment';
import { useWorkbench } from './session/useWorkbench';
import { strings } from './strings';
import { ThemeMenu } from './theme/ThemeMenu';
import { workbenchThemes } from './theme/workbenchTheme';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100vh', overflow: 'hidden' },
  title: {
    display: 'grid',
    gridTemplateColumns: '1fr auto 1fr',
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  titleStart: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  titleEnd: { display: 'flex', justifyContent: 'flex-end', alignItems: 'center' },
  product: { paddingInlineStart: tokens.spacingHorizontalS },
  middle: { flex: '1 1 auto', minHeight: 0, display: 'flex' },
  grid: { flex: '1 1 auto', minWidth: 0, position: 'relative' },
  pane: { display: 'flex', flexDirection: 'column', minHeight: 0, backgroundColor: tokens.colorNeutralBackground1 },
  hidden: { display: 'none' },
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  status: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
  },
});

/** The workbench's page: a title bar, the add-in's ribbon, the grid, the add-in's pane. */
export function Workbench({ manifest }: { readonly manifest: AddInManifest }) {
  const styles = useStyles();
  const ribbon = useRef<HTMLElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const moveFocus = useRef<(backwards: boolean) => void>(() => undefined);

  const runFileCommand = useRef<(command: FileCommand) => void>(() => undefined);
  const paneKeys = useMemo<PaneKeys>(
    () => ({
      leavePane: (backwards) => moveFocus.current(backwards),
      runFileCommand: (command) => runFileCommand.current(command),
    }),
    [],
  );
  const workbench = useWorkbench(grid, paneKeys);
  const { state, dispatch } = workbench;
  const paneShown = state.pane.visibility === 'Taskpane';
  const busy = state.activity.kind === 'busy';

  useEffect(() => {
    runFileCommand.current = (command) => void (command === 'save' ? workbench.save() : workbench.openFile());
    moveFocus.current = (backwards) => {
      // Looked up even for a key that the pane has handed over: a second one may come before the first has moved the focus away.
      const focused = document.activeElement;
      const from: Landmark = ribbon.current?.contains(focused) ? 'ribbon' : pane.current?.contains(focused) ? 'pane' : 'grid';
      const target = nextLandmark(from, backwards, paneShown);
      if (target === 'grid') workbench.focusGrid();
      if (target === 'pane') frame.current?.contentWindow?.focus();
      if (target === 'ribbon')
        ribbon.current?.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"], [role="toolbar"] button')?.focus();
    };
  });
  useLandmarkKeys(useCallback((backwards: boolean) => moveFocus.current(backwards), []));
  useFileKeys(paneKeys.runFileCommand);
  useEffect(() => {
    document.title = `${state.document.name} – ${strings.product}`;
  }, [state.document.name]);

  return (
    <FluentProvider theme={workbenchThemes[state.theme].fluent}>
      <div className={styles.page}>
        <header ref={ribbon} aria-label={strings.landmarks.ribbon}>
          <div className={styles.title}>
            <div className={styles.titleStart}>
              <Text as="h1" size={300} weight="semibold" className={styles.product}>
                {strings.product}
              </Text>
              <FileMenu
                disabled={busy}
                samples={samples}
                onNew={workbench.openBlank}
                onSample={workbench.openSample}
                onOpen={() => void workbench.openFile()}
                onSave={() => void workbench.save()}
              />
            </div>
            <Text data-testid="document">{state.document.edited ? `${state.document.name} – ${strings.edited}` : state.document.name}</Text>
            <div className={styles.titleEnd}>
              <ThemeMenu theme={state.theme} onTheme={(theme) => dispatch({ kind: 'themeChosen', theme })} />
            </div>
          </div>
          <Ribbon groups={manifest.groups} disabledControls={state.disabledControls} onPress={workbench.pressRibbon} />
        </header>
        {state.notice ? <NoticeBar notice={state.notice} onDismiss={() => dispatch({ kind: 'noticeDismissed' })} /> : null}

        <div className={styles.middle}>
          <main aria-label={strings.landmarks.grid} className={styles.grid} ref={grid} />
          <div className={styles.spoken} role="status" data-testid="spoken-prompt">
            {state.inputPrompt && `${state.inputPrompt.title}. ${state.inputPrompt.message}`}
          </div>
          {paneShown ? <PaneSplitter width={state.pane.width} onWidth={(width) => dispatch({ kind: 'paneWidth', width })} /> : null}
          {/* A closed pane stays loaded: with a shared runtime the add-in lives on, for its ribbon functions and events. */}
          <aside
            ref={pane}
            aria-label={strings.landmarks.pane}
            data-pane={state.pane.connection}
            className={paneShown ? styles.pane : styles.hidden}
            style={{ flex: `0 0 ${state.pane.width}px` }}
          >
            <Pane
              key={state.document.serial}
              title={manifest.displayName}
              url={manifest.paneUrl}
              connection={state.pane.connection}
              frameRef={frame}
              environment={() => paneEnvironment(state)}
              onAccepted={(accepted) => workbench.session().connectPane(accepted)}
              onSilent={() => dispatch({ kind: 'paneSilent' })}
              onClose={() => dispatch({ kind: 'paneVisibility', visibility: 'Hidden' })}
            />
          </aside>
        </div>

        <footer aria-label={strings.landmarks.status} className={styles.status}>
          <Text size={200}>{strings.honesty}</Text>
          {state.activity.kind === 'busy' ? <Spinner size="extra-tiny" label={state.activity.doing} /> : null}
        </footer>
      </div>
      <OpenWindowDialog answer={workbench.allowWindow} addInName={manifest.displayName} />
      <DiscardDialog
        open={workbench.awaitingConsent}
        documentName={state.document.name}
        onLeave={() => workbench.consent(true)}
        onStay={() => workbench.consent(false)}
      />
    </FluentProvider>
  );
}
