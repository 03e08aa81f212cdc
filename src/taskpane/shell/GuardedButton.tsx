import { Button, Tooltip, type ButtonProps } from '@fluentui/react-components';
import { useContext } from 'react';
import { hindranceTo } from '../../application/signIn/connection';
import type { Permission } from '../../domain/people/role';
import { wordHindrance } from '../strings/accountStrings';
import { ConnectionContext } from './connectionContext';

type GuardedButtonProps = Extract<ButtonProps, { as?: 'button' | undefined }> & {
  /** What the person must be allowed to do. */
  readonly needs: Permission;
};

/** A button that says why it is off: it keeps the focus, so that the reason can be read by keyboard and screen reader, too. */
export function GuardedButton({ needs, ...button }: GuardedButtonProps) {
  const reason = wordHindrance(hindranceTo(needs, useContext(ConnectionContext)));
  if (reason === null) return <Button {...button} />;
  return (
    <Tooltip content={reason} relationship="description" withArrow>
      <Button {...button} disabledFocusable />
    </Tooltip>
  );
}
