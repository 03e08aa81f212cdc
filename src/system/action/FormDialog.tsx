import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { shellStrings } from '../strings/shellStrings';
import { ActionFailure } from './ActionFailure';
import { useAction } from './useAction';
import { useFocusAfter } from './useFocusAfter';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalS },
});

interface FormDialogProps {
  readonly title: string;
  /** The fields that are filled in. */
  readonly children: ReactNode;
  /** What is done, as its button says. */
  readonly submit: string;
  /** Whether it can be done as the fields are filled in; they say themselves what is missing. */
  readonly isReady: boolean;
  readonly onSubmit: (signal: AbortSignal) => Promise<void>;
  /** Called when it is done and when the person would rather not. */
  readonly onClose: () => void;
}

/** Asks for something and does it. It stays open until that is done, and says what went wrong. */
export function FormDialog({ title, children, submit, isReady, onSubmit, onClose }: FormDialogProps) {
  const styles = useStyles();
  const action = useAction();
  useFocusAfter();
  const isRunning = action.state.status === 'running';
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && !isRunning && onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (isReady) void action.run(onSubmit).then((isDone) => isDone && onClose());
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.fields}>
              <ActionFailure of={action} />
              {children}
            </DialogContent>
            <DialogActions>
              <Button disabledFocusable={isRunning} onClick={onClose}>
                {shellStrings.cancel}
              </Button>
              <Button type="submit" appearance="primary" disabledFocusable={isRunning || !isReady}>
                {submit}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
