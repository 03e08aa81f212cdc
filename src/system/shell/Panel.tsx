import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  panel: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    marginBottom: tokens.spacingVerticalL,
    // A table that is wider than the screen scrolls in its panel, not the page.
    overflowX: 'auto',
  },
  heading: { display: 'block', margin: `0 0 ${tokens.spacingVerticalS}` },
});

export function Panel({ heading, children }: { readonly heading?: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  if (heading === undefined) return <div className={styles.panel}>{children}</div>;
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <Subtitle2 as="h2" id={id} className={styles.heading}>
        {heading}
      </Subtitle2>
      {children}
    </section>
  );
}
