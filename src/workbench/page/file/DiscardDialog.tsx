import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';

import { strings } from '../strings';

interface DiscardDialogProps {
  readonly open: boolean;
  readonly documentName: string;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Asks before a workbook with unsaved changes is put aside. */
export function DiscardDialog({ open, documentName, onLeave, onStay }: DiscardDialogProps) {
  return (
    <Dialog
      open={open}
      modalType="alert"
      onOpenChange={(_event, data) => {
        if (!data.open) onStay();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{strings.discard.title}</DialogTitle>
          <DialogContent>{strings.discard.body(documentName)}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onStay}>
              {strings.discard.stay}
            </Button>
            <Button onClick={onLeave}>{strings.discard.leave}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
