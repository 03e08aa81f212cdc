import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

export interface BusyButtonProps {
  readonly onClick: () => Promise<void>;
  readonly children: ReactNode;
}

/** Does one thing at a time: a second click waits for the first. */
export function BusyButton({ onClick, children }: BusyButtonProps) {
  const [isBusy, setBusy] = useState(false);
  const click = async () => {
    setBusy(true);
    await onClick().finally(() => setBusy(false));
  };
  return (
    <Button disabledFocusable={isBusy} onClick={() => void click()}>
      {children}
    </Button>
  );
}
