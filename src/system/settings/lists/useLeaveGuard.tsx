import { Text } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { ConfirmDialog } from '../../action/ConfirmDialog';
import { listStrings } from '../../strings/listStrings';

/** Asks before a link, or closing the page, loses what is not saved. Gives the question, to be drawn. */
export function useLeaveGuard(isUnsaved: boolean): ReactNode {
  const [target, setTarget] = useState<string | null>(null);

  useEffect(() => {
    if (!isUnsaved) return undefined;
    const onClick = (event: MouseEvent) => {
      const href = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : null;
      if (!href?.startsWith('#/')) return;
      event.preventDefault();
      setTarget(href);
    };
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    // Before the page's own handlers.
    document.addEventListener('click', onClick, true);
    window.addEventListener('beforeunload', onUnload);
    return () => {
      document.removeEventListener('click', onClick, true);
      window.removeEventListener('beforeunload', onUnload);
    };
  }, [isUnsaved]);

  if (target === null) return null;
  return (
    <ConfirmDialog
      title={listStrings.leaveTitle}
      confirm={listStrings.leave}
      onConfirm={async () => {
        window.location.hash = target;
      }}
      onClose={() => setTarget(null)}
    >
      <Text>{listStrings.leaveBody}</Text>
    </ConfirmDialog>
  );
}
