import { Button, Input, type InputProps } from '@fluentui/react-components';
import { EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { strings } from './strings';

/** A password that can be looked at: who sees what they type mistypes less (NIST SP 800-63B-4, 3.1.1.2). */
export function PasswordInput(props: InputProps) {
  const [shown, setShown] = useState(false);
  const label = shown ? strings.hidePassword : strings.showPassword;
  return (
    <Input
      {...props}
      type={shown ? 'text' : 'password'}
      contentAfter={
        <Button
          appearance="transparent"
          size="small"
          icon={shown ? <EyeOffRegular /> : <EyeRegular />}
          aria-label={label}
          title={label}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}
