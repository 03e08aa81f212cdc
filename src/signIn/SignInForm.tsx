import { Link, Text } from '@fluentui/react-components';
import { EntryForm } from './EntryForm';
import { ExternalButton } from './ExternalButton';
import { Panel } from './Panel';
import { ProblemNotice } from './ProblemNotice';
import type { ExternalWay, Screen } from './screen';
import type { SignInApi } from './signInApi';
import { strings } from './strings';

export interface SignInFormProps {
  readonly api: SignInApi;
  readonly screen: Extract<Screen, { name: 'sign-in' }>;
  readonly onSignedIn: () => Promise<void>;
  readonly onCreateAccount: () => void;
  readonly onExternal: (external: ExternalWay) => Promise<void>;
  readonly onCancel?: (() => void) | undefined;
}

export function SignInForm({ api, screen, onSignedIn, onCreateAccount, onExternal, onCancel }: SignInFormProps) {
  const { external, offer, problem, signUp } = screen;
  const words = strings.signIn;
  return (
    <Panel title={words.title} {...(offer !== null && { lead: words.toJoin(offer.company, strings.asRole[offer.role]) })}>
      <ProblemNotice problem={problem} external={external} />
      <EntryForm
        entries={[
          { name: 'email', label: strings.email, kind: 'email', autoComplete: 'username', ...(offer !== null && { fixed: offer.email }) },
          { name: 'password', label: strings.password, kind: 'password', autoComplete: 'current-password' },
        ]}
        submit={words.submit}
        submitting={words.submitting}
        onSubmit={async (credentials) => {
          await api.signIn(credentials);
          await onSignedIn();
        }}
        onCancel={onCancel}
      />
      {external !== null && <ExternalButton external={external} onGo={onExternal} />}
      {signUp && (
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
