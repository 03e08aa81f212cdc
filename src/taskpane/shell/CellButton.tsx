import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  button: {
    display: 'block',
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    textAlign: 'left',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorTransparentBackground,
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  place: { display: 'block', color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold },
});

interface CellButtonProps {
  /** Where the cell is, in words. */
  readonly place: string;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

/** One line of a list that leads to its cell in the sheet. */
export function CellButton({ place, onSelect, children }: CellButtonProps) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.button} onClick={onSelect}>
      <span className={styles.place}>{place}</span>
      <span>{children}</span>
    </button>
  );
}
