import { Link, Text } from '@fluentui/react-components';
import { EntryForm } from './EntryForm';
import { Panel } from './Panel';
import type { SignInApi } from './signInApi';
import { strings } from './strings';

export interface CreateAccountFormProps {
  readonly api: SignInApi;
  readonly onSignedIn: () => Promise<void>;
  readonly onSignIn: () => void;
}

export function CreateAccountForm({ api, onSignedIn, onSignIn }: CreateAccountFormProps) {
  const words = strings.create;
  return (
    <Panel title={words.title} lead={words.lead}>
      <EntryForm
        entries={[
          { name: 'name', label: strings.yourName, kind: 'text', autoComplete: 'name' },
          { name: 'company', label: strings.companyName, kind: 'text', autoComplete: 'organization' },
          { name: 'email', label: strings.email, kind: 'email', autoComplete: 'username' },
          { name: 'password', label: strings.password, kind: 'password', autoComplete: 'new-password', hint: strings.passwordHint },
        ]}
        submit={words.submit}
        submitting={words.submitting}
        onSubmit={async (account) => {
          await api.createAccount(account);
          await onSignedIn();
        }}
      />
      <Text>
        {words.haveAccount}{' '}
        <Link as="button" inline onClick={onSignIn}>
          {words.signIn}
        </Link>
      </Text>
    </Panel>
  );
}
