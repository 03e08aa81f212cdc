import { Caption1, Field, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import type { JobProgress } from '../../application/session/state';
import { shellStrings, STEP_STRINGS } from '../strings/shellStrings';

const useStyles = makeStyles({
  steps: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  figures: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

/** How far a job is. The bar runs without an end where that cannot be known. */
export function StepProgress({ progress }: { readonly progress: JobProgress }) {
  const styles = useStyles();
  const { step, done, total } = progress;
  const isKnown = total > 0;
  return (
    <div className={styles.steps}>
      <Field label={STEP_STRINGS[step]}>
        <ProgressBar thickness="large" {...(isKnown && { value: done, max: total })} />
      </Field>
      <Caption1 className={styles.figures}>{isKnown ? shellStrings.progress(done, total) : '\u00a0'}</Caption1>
    </div>
  );
}
