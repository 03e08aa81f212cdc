import { Button, Caption1, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { AUDIT_ACTIONS, type AuditAction, type AuditEvent } from '../../../contract/audit';
import type { AdministrationApi } from '../../administrationApi';
import { formatInstant } from '../../imports/formatInstant';
import { Loaded } from '../../load/Loaded';
import { useLoad } from '../../load/useLoad';
import { DataTable, type Column } from '../../shell/DataTable';
import { Panel } from '../../shell/Panel';
import { changeStrings } from '../../strings/changeStrings';
import { settingsStrings } from '../../strings/settingsStrings';
import { describeEvent } from './describeEvent';

const useStyles = makeStyles({
  filter: { width: '280px', maxWidth: '100%', marginBottom: tokens.spacingVerticalM },
  more: { marginTop: tokens.spacingVerticalM },
});

const columns: readonly Column<AuditEvent>[] = [
  { header: changeStrings.columns.at, cell: ({ at }) => formatInstant(at), isShort: true },
  { header: changeStrings.columns.by, cell: ({ by }) => by ?? changeStrings.server },
  { header: changeStrings.columns.what, cell: ({ action }) => changeStrings.actions[action] },
  { header: changeStrings.columns.details, cell: describeEvent },
];

/** Who changed what, the newest first. */
export function ChangesPage({ api }: { readonly api: AdministrationApi }) {
  const styles = useStyles();
  const [action, setAction] = useState<AuditAction | undefined>(undefined);
  return (
    <Panel>
      <Field label={changeStrings.show} className={styles.filter}>
        <Select value={action ?? ''} onChange={(_event, { value }) => setAction(AUDIT_ACTIONS.find((known) => known === value))}>
          <option value="">{changeStrings.all}</option>
          {AUDIT_ACTIONS.map((known) => (
            <option key={known} value={known}>
              {changeStrings.actions[known]}
            </option>
          ))}
        </Select>
      </Field>
      <EventPages key={action ?? ''} api={api} action={action} />
    </Panel>
  );
}

function EventPages({ api, action }: { readonly api: AdministrationApi; readonly action: AuditAction | undefined }) {
  const styles = useStyles();
  const [pages, setPages] = useState(1);
  const events = useLoad(useCallback((signal) => firstPages(api, action, pages, signal), [api, action, pages]));
  return (
    <Loaded of={events}>
      {({ rows, hasMore }) =>
        rows.length === 0 ? (
          <Caption1>{action === undefined ? changeStrings.none : changeStrings.noneOfKind}</Caption1>
        ) : (
          <>
            <DataTable label={settingsStrings.pages.changes} columns={columns} rows={rows} keyOf={({ id }) => id} />
            {hasMore && (
              <Button className={styles.more} onClick={() => setPages(pages + 1)}>
                {changeStrings.more}
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  );
}

async function firstPages(api: AdministrationApi, action: AuditAction | undefined, pages: number, signal: AbortSignal) {
  const rows: AuditEvent[] = [];
  let before: string | undefined;
  for (let page = 0; page < pages; page += 1) {
    const { events, next } = await api.changes(
      { ...(before !== undefined && { before }), ...(action !== undefined && { action }) },
      signal,
    );
    rows.push(...events);
    if (next === null) return { rows, hasMore: false };
    before = next;
  }
  return { rows, hasMore: true };
}
