import { EntryForm } from './EntryForm';
import { Panel } from './Panel';
import type { Screen } from './screen';
import type { SignInApi } from './signInApi';
import { strings } from './strings';

export interface SetPasswordFormProps {
  readonly api: SignInApi;
  readonly screen: Extract<Screen, { name: 'set-password' }>;
  readonly onSet: () => void;
}

/** By the link that whoever runs the server hands out. */
export function SetPasswordForm({ api, screen: { token, email }, onSet }: SetPasswordFormProps) {
  const words = strings.setPassword;
  return (
    <Panel title={words.title} lead={words.lead(email)}>
      <EntryForm
        entries={[
          { name: 'email', label: strings.email, kind: 'email', autoComplete: 'username', fixed: email },
          { name: 'password', label: strings.newPassword, kind: 'password', autoComplete: 'new-password', hint: strings.passwordHint },
        ]}
        submit={words.submit}
        submitting={words.submitting}
        onSubmit={async ({ password }) => {
          await api.setPassword({ token, password });
          onSet();
        }}
      />
    </Panel>
  );
}
