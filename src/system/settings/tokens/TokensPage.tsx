import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { KeyRegular } from '@fluentui/react-icons';
import { useCallback, useState } from 'react';
import type { AccessToken, CreatedAccessToken } from '../../../contract/accessTokens';
import type { Permission } from '../../../domain/people/role';
import { ConfirmDialog } from '../../action/ConfirmDialog';
import { SecretDialog } from '../../action/SecretDialog';
import type { AdministrationApi } from '../../administrationApi';
import { Loaded } from '../../load/Loaded';
import { useLoad } from '../../load/useLoad';
import { DataTable, type Column } from '../../shell/DataTable';
import { formatDay } from '../../shell/formatDay';
import { Panel } from '../../shell/Panel';
import { settingsStrings } from '../../strings/settingsStrings';
import { shellStrings } from '../../strings/shellStrings';
import { tokenStrings } from '../../strings/tokenStrings';
import { NewTokenDialog } from './NewTokenDialog';

const useStyles = makeStyles({ make: { display: 'block', marginBottom: tokens.spacingVerticalM } });

interface TokensPageProps {
  readonly api: AdministrationApi;
  /** What the person may do, and so their tokens at most. */
  readonly permissions: readonly Permission[];
}

type Open =
  | { readonly dialog: 'make' }
  | { readonly dialog: 'token'; readonly made: CreatedAccessToken }
  | { readonly dialog: 'withdraw'; readonly token: AccessToken };

/** A person's own access tokens. */
export function TokensPage({ api, permissions }: TokensPageProps) {
  const styles = useStyles();
  const loading = useLoad(useCallback((signal) => api.accessTokens(signal), [api]));
  const [open, setOpen] = useState<Open | null>(null);
  const columns: readonly Column<AccessToken>[] = [
    { header: tokenStrings.columns.name, cell: ({ name }) => name },
    { header: tokenStrings.columns.scopes, cell: ({ scopes }) => scopes.map((scope) => shellStrings.permissions[scope]).join('; ') },
    { header: tokenStrings.columns.created, cell: ({ createdAt }) => formatDay(createdAt), isShort: true },
    { header: tokenStrings.columns.expires, cell: ({ expiresAt }) => formatDay(expiresAt), isShort: true },
    {
      header: tokenStrings.columns.lastUsed,
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? tokenStrings.never : formatDay(lastUsedAt)),
      isShort: true,
    },
    {
      header: shellStrings.actions,
      cell: (token) => (
        <Button size="small" aria-label={tokenStrings.withdrawNamed(token.name)} onClick={() => setOpen({ dialog: 'withdraw', token })}>
          {tokenStrings.withdraw}
        </Button>
      ),
      isShort: true,
    },
  ];
  return (
    <Panel>
      <span className={styles.make}>
        <Button appearance="primary" icon={<KeyRegular />} onClick={() => setOpen({ dialog: 'make' })}>
          {tokenStrings.make}
        </Button>
      </span>
      <Loaded of={loading}>
        {(tokensOfPerson) =>
          tokensOfPerson.length === 0 ? (
            <Caption1>{tokenStrings.none}</Caption1>
          ) : (
            <DataTable label={settingsStrings.pages.tokens} columns={columns} rows={tokensOfPerson} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      {open?.dialog === 'make' && (
        <NewTokenDialog
          permissions={permissions}
          make={api.makeAccessToken}
          onMade={(made) => {
            setOpen({ dialog: 'token', made });
            loading.reload();
          }}
          onClose={() => setOpen((now) => (now?.dialog === 'make' ? null : now))}
        />
      )}
      {open?.dialog === 'token' && (
        <SecretDialog
          title={tokenStrings.shownTitle(open.made.name)}
          label={tokenStrings.token}
          secret={open.made.token}
          onClose={() => setOpen(null)}
        >
          <Text>{tokenStrings.shownBody}</Text>
        </SecretDialog>
      )}
      {open?.dialog === 'withdraw' && (
        <ConfirmDialog
          title={tokenStrings.withdrawTitle(open.token.name)}
          confirm={tokenStrings.withdraw}
          onConfirm={async (signal) => {
            await api.withdrawAccessToken(open.token.id, signal);
            loading.reload();
          }}
          onClose={() => setOpen(null)}
        >
          <Text>{tokenStrings.withdrawBody}</Text>
        </ConfirmDialog>
      )}
    </Panel>
  );
}
