import { makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactNode } from 'react';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  heading: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle1, margin: 0, ':focus': { outline: 'none' } },
  lead: { color: tokens.colorNeutralForeground2 },
});

export interface PanelProps {
  readonly title: string;
  readonly lead?: string;
  readonly children?: ReactNode;
}

/** One step. Its heading gets the focus, so that a screen reader says where one is now. */
export function Panel({ title, lead, children }: PanelProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    document.title = `${title} – Fieldsheet`;
    heading.current?.focus();
  }, [title]);
  return (
    <section aria-labelledby={id} className={styles.panel}>
      <div className={styles.heading}>
        <h1 id={id} ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {lead !== undefined && <Text className={styles.lead}>{lead}</Text>}
      </div>
      {children}
    </section>
  );
}
