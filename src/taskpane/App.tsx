import {
  FluentProvider,
  makeStyles,
  teamsHighContrastTheme,
  tokens,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Fieldsheet } from '../application/createFieldsheet';
import type { JobProgress, Screen } from '../application/session/state';
import { SignInBar } from './account/SignInBar';
import { JourneyScreen } from './JourneyScreen';
import { ConnectionContext } from './shell/connectionContext';
import { NoticeBar } from './shell/NoticeBar';
import { ProgressAnnouncer } from './shell/ProgressAnnouncer';
import type { HostTheme } from './theme/readHostTheme';
import { useHostTheme } from './theme/useHostTheme';

const THEMES: Record<HostTheme, Theme> = {
  light: webLightTheme,
  dark: webDarkTheme,
  // Made for Teams, which has a typeface of its own.
  'high-contrast': { ...teamsHighContrastTheme, fontFamilyBase: webLightTheme.fontFamilyBase },
};

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100%', overflowY: 'auto', backgroundColor: tokens.colorNeutralBackground1 },
  screen: { flexGrow: 1, display: 'flex', flexDirection: 'column', '& > *': { flexGrow: 1 } },
});

/** The task pane: one screen at a time, whatever the state says. */
export function App({ fieldsheet }: { readonly fieldsheet: Fieldsheet }) {
  const styles = useStyles();
  const theme = useHostTheme();
  const state = useSyncExternalStore(fieldsheet.subscribe, fieldsheet.getState);
  const { screen, notice } = state;
  const [openGroups, setOpenGroups] = useState<readonly string[]>([]);

  const screenRef = useRef<HTMLDivElement>(null);
  const focusedScreen = useRef(screen.name);

  /** The first screen leaves the focus in the sheet; every screen that follows takes it. */
  useEffect(() => {
    if (focusedScreen.current === screen.name) return;
    focusedScreen.current = screen.name;
    screenRef.current?.querySelector('h1')?.focus();
  }, [screen.name]);

  return (
    // Lists that open over the pane would take on a class of the provider, and cover the whole of it.
    <FluentProvider theme={THEMES[theme]} style={{ height: '100%' }}>
      <ConnectionContext value={state.connection}>
        <div className={styles.pane}>
          <ProgressAnnouncer progress={progressOf(screen)} />
          <SignInBar connection={state.connection} isWaiting={screen.name === 'sending'} actions={fieldsheet.actions} />
          {notice && (
            <NoticeBar
              notice={notice}
              onDismiss={() => fieldsheet.actions.dismissNotice()}
              onTakeBack={() => void fieldsheet.actions.takeRepairsBack()}
            />
          )}
          <div className={styles.screen} ref={screenRef}>
            <JourneyScreen
              key={screen.name}
              state={state}
              actions={fieldsheet.actions}
              openGroups={openGroups}
              onOpenGroups={setOpenGroups}
            />
          </div>
        </div>
      </ConnectionContext>
    </FluentProvider>
  );
}

function progressOf(screen: Screen): JobProgress | null {
  return 'progress' in screen ? screen.progress : null;
}
