import { Subtitle2, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkFilled } from '@fluentui/react-icons/svg/checkmark';
import type { ReactNode } from 'react';
import { startStrings } from '../strings/startStrings';

const useStyles = makeStyles({
  step: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  number: {
    display: 'grid',
    placeItems: 'center',
    width: '26px',
    height: '26px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  done: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorBrandBackground}`,
  },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { margin: 0, lineHeight: '28px' },
  text: { color: tokens.colorNeutralForeground2 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
    ':empty': { display: 'none' },
  },
});

interface JourneyStepProps {
  readonly number: number;
  readonly title: string;
  readonly isDone: boolean;
  readonly text: string;
  readonly children: ReactNode;
}

export function JourneyStep({ number, title, isDone, text, children }: JourneyStepProps) {
  const styles = useStyles();
  return (
    <li className={styles.step}>
      <span className={mergeClasses(styles.number, isDone && styles.done)}>
        {isDone ? <CheckmarkFilled aria-label={startStrings.done} /> : number}
      </span>
      <div className={styles.content}>
        <Subtitle2 as="h2" className={styles.title}>
          {title}
        </Subtitle2>
        <Text className={styles.text}>{text}</Text>
        <div className={styles.actions}>{children}</div>
      </div>
    </li>
  );
}
