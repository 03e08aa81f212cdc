import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PersonAddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CreatedInvitation, Invitation } from '../../../contract/people';
import { ConfirmDialog } from '../../action/ConfirmDialog';
import { SecretDialog } from '../../action/SecretDialog';
import type { AdministrationApi } from '../../administrationApi';
import { formatDay } from '../../shell/formatDay';
import { DataTable, type Column } from '../../shell/DataTable';
import { Panel } from '../../shell/Panel';
import { peopleStrings } from '../../strings/peopleStrings';
import { shellStrings } from '../../strings/shellStrings';
import { InviteDialog } from './InviteDialog';

const useStyles = makeStyles({ invite: { display: 'block', marginBottom: tokens.spacingVerticalM } });

interface InvitationsPanelProps {
  readonly api: AdministrationApi;
  readonly invitations: readonly Invitation[];
  readonly onChange: () => void;
}

type Open =
  | { readonly dialog: 'invite' }
  | { readonly dialog: 'link'; readonly invitation: CreatedInvitation }
  | { readonly dialog: 'withdraw'; readonly invitation: Invitation };

export function InvitationsPanel({ api, invitations, onChange }: InvitationsPanelProps) {
  const styles = useStyles();
  const [open, setOpen] = useState<Open | null>(null);
  const [shownAt] = useState(() => Date.now());
  const columns: readonly Column<Invitation>[] = [
    { header: peopleStrings.columns.email, cell: ({ email }) => email },
    { header: peopleStrings.columns.role, cell: ({ role }) => shellStrings.roles[role], isShort: true },
    { header: peopleStrings.columns.invitedBy, cell: ({ invitedBy }) => invitedBy ?? peopleStrings.operator },
    {
      header: peopleStrings.columns.expires,
      cell: ({ expiresAt }) => (Date.parse(expiresAt) > shownAt ? formatDay(expiresAt) : peopleStrings.expired),
      isShort: true,
    },
    {
      header: shellStrings.actions,
      cell: (invitation) => (
        <Button
          size="small"
          aria-label={peopleStrings.withdrawNamed(invitation.email)}
          onClick={() => setOpen({ dialog: 'withdraw', invitation })}
        >
          {peopleStrings.withdraw}
        </Button>
      ),
      isShort: true,
    },
  ];
  return (
    <Panel heading={peopleStrings.invitations(invitations.length)}>
      <span className={styles.invite}>
        <Button appearance="primary" icon={<PersonAddRegular />} onClick={() => setOpen({ dialog: 'invite' })}>
          {peopleStrings.invite}
        </Button>
      </span>
      {invitations.length === 0 ? (
        <Caption1>{peopleStrings.noInvitations}</Caption1>
      ) : (
        <DataTable label={peopleStrings.invitations(invitations.length)} columns={columns} rows={invitations} keyOf={({ id }) => id} />
      )}
      {open?.dialog === 'invite' && (
        <InviteDialog
          invite={api.invite}
          onInvited={(invitation) => {
            setOpen({ dialog: 'link', invitation });
            onChange();
          }}
          onClose={() => setOpen((now) => (now?.dialog === 'invite' ? null : now))}
        />
      )}
      {open?.dialog === 'link' && (
        <SecretDialog
          title={peopleStrings.linkTitle(open.invitation.email)}
          label={peopleStrings.link}
          secret={open.invitation.link}
          onClose={() => setOpen(null)}
        >
          <Text>{peopleStrings.linkBody(formatDay(open.invitation.expiresAt))}</Text>
        </SecretDialog>
      )}
      {open?.dialog === 'withdraw' && (
        <ConfirmDialog
          title={peopleStrings.withdrawTitle(open.invitation.email)}
          confirm={peopleStrings.withdraw}
          onConfirm={async (signal) => {
            await api.withdrawInvitation(open.invitation.id, signal);
            onChange();
          }}
          onClose={() => setOpen(null)}
        >
          <Text>{peopleStrings.withdrawBody}</Text>
        </ConfirmDialog>
      )}
    </Panel>
  );
}
