import { EntryForm } from './EntryForm';
import { Panel } from './Panel';
import type { Screen } from './screen';
import type { SignInApi } from './signInApi';
import { strings } from './strings';

export interface JoinViewProps {
  readonly api: SignInApi;
  readonly screen: Extract<Screen, { name: 'join' }>;
  readonly onJoined: () => void;
}

/** By an invitation to the account that is signed in. */
export function JoinView({ api, screen: { invitation, offer }, onJoined }: JoinViewProps) {
  const words = strings.join;
  return (
    <Panel title={words.title(offer.company)} lead={words.lead(offer.company, strings.asRole[offer.role])}>
      <EntryForm
        entries={[]}
        submit={words.join}
        submitting={words.submitting}
        onSubmit={async () => {
          await api.accept({ token: invitation });
          onJoined();
        }}
      />
    </Panel>
  );
}
