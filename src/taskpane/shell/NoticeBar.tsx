import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { Notice } from '../../application/session/state';
import { wordFailure } from '../strings/failureStrings';
import { repairStrings } from '../strings/repairStrings';
import { shellStrings } from '../strings/shellStrings';
import { wordNotice } from '../strings/wordNotice';

const useStyles = makeStyles({
  bar: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`, flexShrink: 0 },
  body: { paddingBlock: tokens.spacingVerticalXS, minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'normal' },
});

interface NoticeBarProps {
  readonly notice: Notice;
  readonly onDismiss: () => void;
  readonly onTakeBack: () => void;
}

/** A short message above the screen, until the next action. */
export function NoticeBar({ notice, onDismiss, onTakeBack }: NoticeBarProps) {
  const styles = useStyles();
  return (
    <MessageBar className={styles.bar} layout="multiline" politeness="polite" intent={notice.about === 'failure' ? 'error' : 'info'}>
      <MessageBarBody className={styles.body}>
        {notice.about === 'failure' ? <FailureText notice={notice} /> : wordNotice(notice)}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" icon={<DismissRegular />} aria-label={shellStrings.dismiss} onClick={onDismiss} />
        }
      >
        {notice.about === 'repaired' && notice.written > 0 && <Button onClick={onTakeBack}>{repairStrings.takeBack}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}

function FailureText({ notice }: { readonly notice: Extract<Notice, { about: 'failure' }> }) {
  const { what, next, reference } = wordFailure(notice.failure);
  return (
    <>
      <MessageBarTitle>{what}</MessageBarTitle> {next} {reference}
    </>
  );
}
