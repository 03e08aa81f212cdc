import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, Text, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';

import type { PaneEnvironment } from '../../office/paneMessages';
import { strings } from '../strings';
import { type AcceptedPane, acceptPane } from './acceptPane';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { position: 'relative', flex: '1 1 auto', minHeight: 0 },
  frame: { border: 'none', width: '100%', height: '100%', display: 'block' },
  loading: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** A pane on this computer connects well within this time; after it the person is told what to look at. */
const patienceMs = 20_000;

interface PaneProps {
  readonly title: string;
  readonly url: string;
  readonly connection: 'loading' | 'connected' | 'silent';
  readonly frameRef: React.RefObject<HTMLIFrameElement | null>;
  readonly environment: () => PaneEnvironment;
  readonly onAccepted: (pane: AcceptedPane) => void;
  readonly onSilent: () => void;
  readonly onClose: () => void;
}

/** The task pane: the add-in's own page in a frame, under a title as Excel shows it. */
export function Pane({ title, url, connection, frameRef, environment, onAccepted, onSilent, onClose }: PaneProps) {
  const styles = useStyles();
  const callbacks = useRef({ environment, onAccepted, onSilent });
  useEffect(() => {
    callbacks.current = { environment, onAccepted, onSilent };
  });

  useEffect(() => {
    const frame = frameRef.current;
    if (frame === null) return undefined;
    const stop = acceptPane(
      frame,
      new URL(url, window.location.href).origin,
      () => callbacks.current.environment(),
      (pane) => callbacks.current.onAccepted(pane),
    );
    // The frame is sent on its way only now, when its hello will be heard.
    frame.src = url;
    const patience = setTimeout(() => callbacks.current.onSilent(), patienceMs);
    return () => {
      clearTimeout(patience);
      stop();
    };
  }, [frameRef, url]);

  return (
    <>
      <div className={styles.header}>
        <Text as="h2" weight="semibold">
          {title}
        </Text>
        <Button appearance="subtle" size="small" icon={<Dismiss20Regular />} aria-label={strings.pane.close} onClick={onClose} />
      </div>
      <div className={styles.body}>
        <iframe ref={frameRef} title={title} className={styles.frame} />
        {connection === 'connected' ? null : (
          <div className={styles.loading}>
            {connection === 'loading' ? (
              <Spinner label={strings.pane.loading} labelPosition="below" />
            ) : (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{strings.pane.notConnected}</MessageBarBody>
              </MessageBar>
            )}
          </div>
        )}
      </div>
    </>
  );
}
