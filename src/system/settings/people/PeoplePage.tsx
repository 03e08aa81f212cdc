import { useCallback } from 'react';
import type { Session } from '../../../contract/session';
import type { AdministrationApi } from '../../administrationApi';
import { Loaded } from '../../load/Loaded';
import { useLoad } from '../../load/useLoad';
import { InvitationsPanel } from './InvitationsPanel';
import { MembersPanel } from './MembersPanel';

interface PeoplePageProps {
  readonly api: AdministrationApi;
  readonly session: Session;
  readonly onOwnChange: () => void;
}

/** Who belongs to the company, and who is asked to. */
export function PeoplePage({ api, session, onOwnChange }: PeoplePageProps) {
  const people = useLoad(useCallback((signal) => api.people(signal), [api]));
  return (
    <Loaded of={people}>
      {({ members, invitations }) => (
        <>
          <MembersPanel api={api} members={members} yourId={session.user.id} onChange={people.reload} onOwnChange={onOwnChange} />
          <InvitationsPanel api={api} invitations={invitations} onChange={people.reload} />
        </>
      )}
    </Loaded>
  );
}
