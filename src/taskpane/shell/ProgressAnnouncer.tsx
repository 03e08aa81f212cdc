import { makeStyles } from '@fluentui/react-components';
import type { JobProgress } from '../../application/session/state';
import { shellStrings, STEP_STRINGS } from '../strings/shellStrings';

const useStyles = makeStyles({
  /** Out of sight, not out of the accessibility tree. */
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

const SPOKEN_EVERY_PERCENT = 25;

/** Says a job's progress to screen readers: each step, and each quarter of it. */
export function ProgressAnnouncer({ progress }: { readonly progress: JobProgress | null }) {
  const styles = useStyles();
  return (
    <div className={styles.spoken} role="status">
      {progress && wordProgress(progress)}
    </div>
  );
}

function wordProgress({ step, done, total }: JobProgress): string {
  const percent = total === 0 ? 0 : Math.floor(((done / total) * 100) / SPOKEN_EVERY_PERCENT) * SPOKEN_EVERY_PERCENT;
  return percent === 0 ? STEP_STRINGS[step] : shellStrings.progressSpoken(STEP_STRINGS[step], percent);
}
