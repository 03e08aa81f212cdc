import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { emailSchema, type CreatedInvitation } from '../../../contract/people';
import { ROLES, type Role } from '../../../domain/people/role';
import { FormDialog } from '../../action/FormDialog';
import type { AdministrationApi } from '../../administrationApi';
import { peopleStrings } from '../../strings/peopleStrings';
import { shellStrings } from '../../strings/shellStrings';

interface InviteDialogProps {
  readonly invite: AdministrationApi['invite'];
  readonly onInvited: (invitation: CreatedInvitation) => void;
  readonly onClose: () => void;
}

export function InviteDialog({ invite, onInvited, onClose }: InviteDialogProps) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('importer');
  const address = emailSchema.safeParse(email);
  return (
    <FormDialog
      title={peopleStrings.inviteTitle}
      submit={peopleStrings.makeLink}
      isReady={address.success}
      onSubmit={async (signal) => onInvited(await invite({ email: address.data ?? email, role }, signal))}
      onClose={onClose}
    >
      <Field
        label={peopleStrings.email}
        hint={peopleStrings.emailHint}
        {...(email.includes('@') && !address.success && { validationMessage: peopleStrings.emailMissing })}
      >
        <Input type="email" value={email} maxLength={254} onChange={(_event, { value }) => setEmail(value)} />
      </Field>
      <Field label={peopleStrings.role}>
        <RadioGroup value={role} onChange={(_event, { value }) => setRole(ROLES.find((known) => known === value) ?? role)}>
          {ROLES.map((known) => (
            <Radio key={known} value={known} label={`${shellStrings.roles[known]}: ${shellStrings.roleHints[known].toLowerCase()}`} />
          ))}
        </RadioGroup>
      </Field>
    </FormDialog>
  );
}
