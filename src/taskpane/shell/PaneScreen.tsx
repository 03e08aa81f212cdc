import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import type { ReactNode } from 'react';
import { shellStrings } from '../strings/shellStrings';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', minHeight: '100%', boxSizing: 'border-box' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXL}`,
  },
  top: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  back: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  heading: { ...typographyStyles.subtitle1, margin: 0, outline: 'none', overflowWrap: 'anywhere' },
  foot: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface PaneScreenProps {
  readonly heading: string;
  readonly onBack?: () => void;
  /** Where that leads, when not to the start. */
  readonly backLabel?: string;
  /** The screen's main actions; they stay in view while the rest scrolls. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** One screen of the journey. Its heading can take the focus, so that keyboard and screen reader start at the top. */
export function PaneScreen({ heading, onBack, backLabel = shellStrings.back, foot, children }: PaneScreenProps) {
  const styles = useStyles();

  return (
    <main className={styles.screen}>
      <div className={styles.body}>
        <div className={styles.top}>
          {onBack && (
            <Button className={styles.back} appearance="subtle" icon={<ArrowLeftRegular />} aria-label={backLabel} onClick={onBack} />
          )}
          <h1 className={styles.heading} tabIndex={-1}>
            {heading}
          </h1>
        </div>
        {children}
      </div>
      {foot && <div className={styles.foot}>{foot}</div>}
    </main>
  );
}
