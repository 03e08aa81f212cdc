import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { MAX_TOKEN_DAYS, newAccessTokenSchema, type CreatedAccessToken } from '../../../contract/accessTokens';
import type { Permission } from '../../../domain/people/role';
import { FormDialog } from '../../action/FormDialog';
import type { AdministrationApi } from '../../administrationApi';
import { shellStrings } from '../../strings/shellStrings';
import { tokenStrings } from '../../strings/tokenStrings';

const DAY_CHOICES = [7, 30, 90, MAX_TOKEN_DAYS] as const;

interface NewTokenDialogProps {
  readonly permissions: readonly Permission[];
  readonly make: AdministrationApi['makeAccessToken'];
  readonly onMade: (made: CreatedAccessToken) => void;
  readonly onClose: () => void;
}

export function NewTokenDialog({ permissions, make, onMade, onClose }: NewTokenDialogProps) {
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Permission[]>(['read']);
  const [days, setDays] = useState<number>(30);
  const wanted = newAccessTokenSchema.safeParse({ name, scopes, days });
  return (
    <FormDialog
      title={tokenStrings.makeTitle}
      submit={tokenStrings.makeIt}
      isReady={wanted.success}
      onSubmit={async (signal) => {
        if (wanted.success) onMade(await make(wanted.data, signal));
      }}
      onClose={onClose}
    >
      <Field label={tokenStrings.name} hint={tokenStrings.nameHint}>
        <Input value={name} maxLength={100} onChange={(_event, { value }) => setName(value)} />
      </Field>
      <div role="group" aria-label={tokenStrings.scopes}>
        {permissions.map((permission) => (
          <div key={permission}>
            <Checkbox
              label={shellStrings.permissions[permission]}
              checked={scopes.includes(permission)}
              onChange={(_event, { checked }) =>
                setScopes(checked === true ? [...scopes, permission] : scopes.filter((scope) => scope !== permission))
              }
            />
          </div>
        ))}
      </div>
      <Field label={tokenStrings.days}>
        <Select value={String(days)} onChange={(_event, { value }) => setDays(Number(value))}>
          {DAY_CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {tokenStrings.dayChoices(choice)}
            </option>
          ))}
        </Select>
      </Field>
    </FormDialog>
  );
}
