import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { shellStrings } from '../strings/shellStrings';
import { useFocusAfter } from './useFocusAfter';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  secret: { fontFamily: tokens.fontFamilyMonospace },
  copy: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

interface SecretDialogProps {
  readonly title: string;
  /** What it is, and what to do with it. */
  readonly children: ReactNode;
  readonly label: string;
  readonly secret: string;
  readonly onClose: () => void;
}

/** Shows what is shown only once, to be copied. */
export function SecretDialog({ title, children, label, secret, onClose }: SecretDialogProps) {
  const styles = useStyles();
  useFocusAfter();
  const [copied, setCopied] = useState<'yes' | 'no' | 'failed'>('no');
  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            <div>{children}</div>
            <Field label={label}>
              <Textarea
                readOnly
                value={secret}
                textarea={{ className: styles.secret, rows: 3, spellCheck: false }}
                onFocus={({ target }) => target.select()}
              />
            </Field>
            <div className={styles.copy}>
              <Button icon={<CopyRegular />} appearance="primary" onClick={() => void copy()}>
                {shellStrings.copy}
              </Button>
              <Text role="status">{copied === 'yes' ? shellStrings.copied : copied === 'failed' ? shellStrings.copyYourself : ''}</Text>
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{shellStrings.done}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
