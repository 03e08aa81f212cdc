import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';

import { paneWidths } from '../session/workbenchState';
import { strings } from '../strings';

const useStyles = makeStyles({
  splitter: {
    flex: '0 0 6px',
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
    ':hover': { backgroundColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

const keyboardStep = 16;

interface PaneSplitterProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** Draws the pane wider or narrower, with the mouse or with the arrow keys. */
export function PaneSplitter({ width, onWidth }: PaneSplitterProps) {
  const styles = useStyles();
  const drag = useRef<{ x: number; width: number } | undefined>(undefined);
  return (
    // A separator that can be moved is a widget: https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={strings.pane.resize}
      aria-valuenow={width}
      aria-valuemin={paneWidths.min}
      aria-valuemax={paneWidths.max}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={styles.splitter}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') onWidth(width + keyboardStep);
        if (event.key === 'ArrowRight') onWidth(width - keyboardStep);
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => {
        if (drag.current) onWidth(drag.current.width + drag.current.x - event.clientX);
      }}
      onLostPointerCapture={() => {
        drag.current = undefined;
      }}
    />
  );
}
