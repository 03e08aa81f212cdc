import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';

import { strings } from '../strings';

interface OpenWindowDialogProps {
  /** Undefined while nothing is asked. */
  readonly answer: ((allowed: boolean) => void) | undefined;
  readonly addInName: string;
}

/** Excel on the web asks this before an add-in’s dialog opens, unless the add-in says that it need not. */
export function OpenWindowDialog({ answer, addInName }: OpenWindowDialogProps) {
  return (
    <Dialog
      open={answer !== undefined}
      modalType="alert"
      onOpenChange={(_event, data) => {
        if (!data.open) answer?.(false);
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{strings.openWindow.title(addInName)}</DialogTitle>
          <DialogContent>{strings.openWindow.body}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => answer?.(true)}>
              {strings.openWindow.allow}
            </Button>
            <Button onClick={() => answer?.(false)}>{strings.openWindow.ignore}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
