import { Link, Text } from '@fluentui/react-components';
import { EntryForm } from './EntryForm';
import { Panel } from './Panel';
import type { SignInApi } from './signInApi';
import { strings } from './strings';

export interface SignInFormProps {
  readonly api: SignInApi;
  readonly onSignedIn: () => Promise<void>;
  /** Absent where accounts are made by invitation alone. */
  readonly onCreateAccount?: () => void;
  readonly onCancel?: () => void;
}

export function SignInForm({ api, onSignedIn, onCreateAccount, onCancel }: SignInFormProps) {
  const words = strings.signIn;
  return (
    <Panel title={words.title}>
      <EntryForm
        entries={[
          { name: 'email', label: strings.email, kind: 'email', autoComplete: 'username' },
          { name: 'password', label: strings.password, kind: 'password', autoComplete: 'current-password' },
        ]}
        submit={words.submit}
        submitting={words.submitting}
        onSubmit={async ({ email, password }) => {
          await api.signIn({ email, password });
          await onSignedIn();
        }}
        onCancel={onCancel}
      />
      {onCreateAccount !== undefined && (
        <Text>
          {words.noAccount}{' '}
          <Link as="button" inline onClick={onCreateAccount}>
            {words.create}
          </Link>
        </Text>
      )}
      <Text size={200}>{words.forgotten}</Text>
    </Panel>
  );
}
