import { EntryForm } from './EntryForm';
import { Panel } from './Panel';
import type { SignInApi } from './signInApi';
import { strings } from './strings';

export interface ChangePasswordFormProps {
  readonly api: SignInApi;
  readonly email: string;
  readonly onChanged: () => void;
  readonly onCancel: () => void;
}

export function ChangePasswordForm({ api, email, onChanged, onCancel }: ChangePasswordFormProps) {
  const words = strings.changePassword;
  return (
    <Panel title={words.title} lead={words.lead}>
      <EntryForm
        entries={[
          { name: 'email', label: strings.email, kind: 'email', autoComplete: 'username', fixed: email },
          { name: 'current', label: words.current, kind: 'password', autoComplete: 'current-password' },
          { name: 'password', label: strings.newPassword, kind: 'password', autoComplete: 'new-password', hint: strings.passwordHint },
        ]}
        submit={words.submit}
        submitting={words.submitting}
        onSubmit={async ({ current, password }) => {
          await api.changePassword({ current, password });
          onChanged();
        }}
        onCancel={onCancel}
      />
    </Panel>
  );
}
