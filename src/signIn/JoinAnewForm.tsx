import { EntryForm } from './EntryForm';
import { ExternalButton } from './ExternalButton';
import { Panel } from './Panel';
import { ProblemNotice } from './ProblemNotice';
import type { ExternalWay, Screen } from './screen';
import type { SignInApi } from './signInApi';
import { strings } from './strings';

export interface JoinAnewFormProps {
  readonly api: SignInApi;
  readonly screen: Extract<Screen, { name: 'join-anew' }>;
  readonly onJoined: () => void;
  readonly onExternal: (external: ExternalWay) => Promise<void>;
}

/** By an invitation to an address that has no account yet. */
export function JoinAnewForm({ api, screen: { invitation, offer, external, problem }, onJoined, onExternal }: JoinAnewFormProps) {
  const words = strings.join;
  return (
    <Panel title={words.title(offer.company)} lead={`${words.lead(offer.company, strings.asRole[offer.role])} ${words.anew}`}>
      <ProblemNotice problem={problem} external={external} />
      <EntryForm
        entries={[
          { name: 'email', label: strings.email, kind: 'email', autoComplete: 'username', fixed: offer.email },
          { name: 'name', label: strings.yourName, kind: 'text', autoComplete: 'name' },
          { name: 'password', label: strings.password, kind: 'password', autoComplete: 'new-password', hint: strings.passwordHint },
        ]}
        submit={words.submit}
        submitting={words.submitting}
        onSubmit={async ({ name, password }) => {
          await api.accept({ token: invitation, account: { name, password } });
          onJoined();
        }}
      />
      {external !== null && <ExternalButton external={external} onGo={onExternal} />}
    </Panel>
  );
}
