import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { shellStrings } from '../strings/shellStrings';
import { ActionFailure } from './ActionFailure';
import { focusMain } from './focusMain';
import { useAction } from './useAction';
import { useFocusAfter } from './useFocusAfter';

interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What is done, as its button says. */
  readonly confirm: string;
  readonly onConfirm: (signal: AbortSignal) => Promise<void>;
  /** Called when it is done and when the person would rather not. */
  readonly onClose: () => void;
  /** Where the keyboard goes on once it is done: what opened the dialog has then mostly gone. */
  readonly focusNext?: () => void;
}

/** Asks before something that is not easily taken back. It stays open until that is done, and says what went wrong. */
export function ConfirmDialog({ title, children, confirm, onConfirm, onClose, focusNext = focusMain }: ConfirmDialogProps) {
  const action = useAction();
  useFocusAfter();

  async function act(): Promise<void> {
    if (!(await action.run(onConfirm))) return;
    onClose();
    setTimeout(focusNext);
  }

  const isRunning = action.state.status === 'running';
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && !isRunning && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <ActionFailure of={action} />
            {children}
          </DialogContent>
          <DialogActions>
            <Button disabledFocusable={isRunning} onClick={onClose}>
              {shellStrings.cancel}
            </Button>
            <Button appearance="primary" disabledFocusable={isRunning} onClick={() => void act()}>
              {confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
