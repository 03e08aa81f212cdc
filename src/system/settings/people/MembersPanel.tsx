import { Button, Text } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Member } from '../../../contract/people';
import type { Role } from '../../../domain/people/role';
import type { AdministrationApi } from '../../administrationApi';
import { ActionFailure } from '../../action/ActionFailure';
import { ConfirmDialog } from '../../action/ConfirmDialog';
import { useAction } from '../../action/useAction';
import { formatDay } from '../../shell/formatDay';
import { DataTable, type Column } from '../../shell/DataTable';
import { Panel } from '../../shell/Panel';
import { peopleStrings } from '../../strings/peopleStrings';
import { shellStrings } from '../../strings/shellStrings';
import { RoleMenu } from './RoleMenu';

interface MembersPanelProps {
  readonly api: AdministrationApi;
  readonly members: readonly Member[];
  readonly yourId: string;
  readonly onChange: () => void;
  /** Called when the person has changed what they themselves may do. */
  readonly onOwnChange: () => void;
}

type Asking = { readonly about: 'removal'; readonly member: Member } | { readonly about: 'stepping-down'; readonly role: Role };

export function MembersPanel({ api, members, yourId, onChange, onOwnChange }: MembersPanelProps) {
  const action = useAction();
  const [asking, setAsking] = useState<Asking | null>(null);
  const isYou = ({ id }: Member) => id === yourId;

  async function changeRole(member: Member, role: Role): Promise<void> {
    if (role === member.role) return;
    if (isYou(member)) return setAsking({ about: 'stepping-down', role });
    if (await action.run((signal) => api.changeRole(member.id, role, signal))) onChange();
  }

  const columns: readonly Column<Member>[] = [
    { header: peopleStrings.columns.name, cell: (member) => (isYou(member) ? peopleStrings.you(member.name) : member.name) },
    { header: peopleStrings.columns.email, cell: ({ email }) => email ?? peopleStrings.withoutEmail },
    {
      header: peopleStrings.columns.role,
      cell: (member) => <RoleMenu member={member} onChoose={(role) => void changeRole(member, role)} />,
      isShort: true,
    },
    { header: peopleStrings.columns.joined, cell: ({ joinedAt }) => formatDay(joinedAt), isShort: true },
    {
      header: shellStrings.actions,
      cell: (member) => (
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={shellStrings.removeNamed(member.name)}
          onClick={() => setAsking({ about: 'removal', member })}
        />
      ),
      isShort: true,
    },
  ];
  return (
    <Panel heading={peopleStrings.members(members.length)}>
      <ActionFailure of={action} />
      <DataTable label={peopleStrings.members(members.length)} columns={columns} rows={members} keyOf={({ id }) => id} />
      {asking?.about === 'removal' && (
        <ConfirmDialog
          title={isYou(asking.member) ? peopleStrings.removeYourself : peopleStrings.remove(asking.member.name)}
          confirm={isYou(asking.member) ? peopleStrings.leave : shellStrings.remove}
          onConfirm={async (signal) => {
            await api.removeMember(asking.member.id, signal);
            if (isYou(asking.member)) onOwnChange();
            else onChange();
          }}
          onClose={() => setAsking(null)}
        >
          <Text>{isYou(asking.member) ? peopleStrings.removeYourselfBody : peopleStrings.removeBody}</Text>
        </ConfirmDialog>
      )}
      {asking?.about === 'stepping-down' && (
        <ConfirmDialog
          title={peopleStrings.stepDown}
          confirm={peopleStrings.changeRole}
          onConfirm={async (signal) => {
            await api.changeRole(yourId, asking.role, signal);
            onOwnChange();
          }}
          onClose={() => setAsking(null)}
        >
          <Text>{peopleStrings.stepDownBody}</Text>
        </ConfirmDialog>
      )}
    </Panel>
  );
}
