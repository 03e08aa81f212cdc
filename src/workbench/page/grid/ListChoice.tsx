import { FluentProvider, makeStyles, mergeClasses, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';

import { strings } from '../strings';

const useStyles = makeStyles({
  list: {
    minWidth: '140px',
    maxWidth: '320px',
    maxHeight: '220px',
    overflowY: 'auto',
    padding: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    boxShadow: tokens.shadow8,
    outline: 'none',
  },
  option: {
    padding: `3px ${tokens.spacingHorizontalS}`,
    cursor: 'default',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  active: { color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorBrandBackground },
  empty: { padding: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
});

interface ListChoiceProps {
  readonly popup: {
    /** As Univer hands them over. */
    readonly extraProps: {
      readonly options: readonly { readonly label: string; readonly value: string }[];
      readonly defaultValue: string;
      /** Answers whether the list is done with. */
      readonly onChange: (values: string[]) => Promise<boolean>;
      readonly hideFn: () => void;
    };
  };
  /** Whether a cell is being edited: then the keys belong to the editor. */
  readonly isEditing: () => boolean;
  readonly focusGrid: () => void;
}

/** The open list of a cell, for mouse and keyboard: arrows move, typing jumps, Enter takes, Esc leaves. */
export function ListChoice({ popup, isEditing, focusGrid }: ListChoiceProps) {
  const styles = useStyles();
  const { options, defaultValue, onChange, hideFn } = popup.extraProps;
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      options.findIndex(({ value }) => value === defaultValue),
    ),
  );
  const typed = useRef('');
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const isDark = document.documentElement.classList.contains('univer-dark');

  useEffect(() => {
    if (!isEditing()) list.current?.focus();
  }, [isEditing]);
  useEffect(() => {
    void list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const leave = (): void => {
    hideFn();
    focusGrid();
  };
  const take = (value: string | undefined): void => {
    if (value !== undefined) void onChange([value]).then((done) => done && leave());
  };
  const moveTo = (index: number): void => {
    typed.current = '';
    setActive(Math.max(0, Math.min(options.length - 1, index)));
  };

  function onKeyDown(event: KeyboardEvent): void {
    const moves: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: options.length - 1 };
    const move = moves[event.key];
    if (move !== undefined) moveTo(move);
    else if (event.key === 'Enter' || event.key === 'Tab') take(options[active]?.value);
    else if (event.key === 'Escape') leave();
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) jumpTo(typed.current + event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function jumpTo(text: string): void {
    typed.current = text;
    const found = options.findIndex(({ label }) => label.toLowerCase().startsWith(text.toLowerCase()));
    if (found >= 0) setActive(found);
  }

  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme}>
      <div
        ref={list}
        className={styles.list}
        role="listbox"
        tabIndex={0}
        aria-label={strings.grid.list}
        aria-activedescendant={`${id}-${active}`}
        onKeyDown={onKeyDown}
      >
        {options.map(({ label, value }, index) => (
          // The keys are the listbox's own: an option never has the focus.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={value}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={mergeClasses(styles.option, index === active && styles.active)}
            onPointerMove={() => setActive(index)}
            onClick={() => take(value)}
          >
            {label}
          </div>
        ))}
        {options.length === 0 && <div className={styles.empty}>{strings.grid.emptyList}</div>}
      </div>
    </FluentProvider>
  );
}
