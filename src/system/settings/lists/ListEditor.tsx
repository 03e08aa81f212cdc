import { Button, Caption1, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useReducer, useState } from 'react';
import type { Account, ValueUsage } from '../../../contract/account';
import type { ListName } from '../../../domain/fields/field';
import { listFaults } from '../../../domain/fields/listFaults';
import { ActionFailure } from '../../action/ActionFailure';
import { useAction } from '../../action/useAction';
import type { AdministrationApi } from '../../administrationApi';
import { Panel } from '../../shell/Panel';
import { listStrings } from '../../strings/listStrings';
import { mergeChanges } from '../mergeChanges';
import { AddValue } from './AddValue';
import { draftOf, editList, textsOf } from './listDraft';
import { saveList } from './saveList';
import { useLeaveGuard } from './useLeaveGuard';
import { ValueRows } from './ValueRows';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalL,
  },
  bar: { marginBottom: tokens.spacingVerticalM },
});

interface ListEditorProps {
  readonly api: AdministrationApi;
  readonly list: ListName;
  readonly account: Account;
  readonly usage: readonly ValueUsage[];
}

type Notice = 'saved' | 'merged' | { readonly theirs: Account };

/** Edits one list. Nothing is changed before it is saved, and then not what somebody else has changed meanwhile. */
export function ListEditor({ api, list, account, usage }: ListEditorProps) {
  const styles = useStyles();
  const [base, setBase] = useState(account);
  const [notice, setNotice] = useState<Notice | null>(null);
  const stored = base.settings.lists[list];
  const [draft, edit] = useReducer(editList, draftOf(stored));
  const saving = useAction();
  const texts = textsOf(draft);
  const faults = listFaults(texts);
  const isChanged = texts.length !== stored.length || texts.some((text, at) => text !== stored[at]);
  const guard = useLeaveGuard(isChanged);

  function startFrom(from: Account, values = from.settings.lists[list]): void {
    setBase(from);
    edit({ step: 'start', values, stored: from.settings.lists[list] });
  }
  const save = () =>
    saving.run(async (signal) => {
      const { is, account: found } = await saveList(api, { list, base, values: texts }, signal);
      if (is === 'saved') startFrom(found);
      setNotice(is === 'saved' ? 'saved' : { theirs: found });
    });
  function putOnTop(theirs: Account): void {
    startFrom(
      theirs,
      mergeChanges({ base: stored, mine: texts, theirs: theirs.settings.lists[list] }, (value) => value),
    );
    setNotice('merged');
  }

  return (
    <Panel>
      {guard}
      <ActionFailure of={saving} />
      {typeof notice === 'object' && notice && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>{listStrings.conflict}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => putOnTop(notice.theirs)}>{listStrings.both}</Button>
            <Button
              onClick={() => {
                startFrom(notice.theirs);
                setNotice(null);
              }}
            >
              {listStrings.theirs}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <AddValue taken={texts} onAdd={(text) => edit({ step: 'add', text })} />
      {draft.values.length === 0 && <Caption1>{listStrings.empty}</Caption1>}
      <ValueRows values={draft.values} faults={faults} usage={usage} onEdit={edit} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={!isChanged || faults.length > 0 || saving.state.status === 'running'}
          onClick={() => void save()}
        >
          {listStrings.save}
        </Button>
        {isChanged && <Button onClick={() => edit({ step: 'start', values: stored, stored })}>{listStrings.discard}</Button>}
        <Text role="status">
          {isChanged ? (notice === 'merged' ? listStrings.merged : listStrings.unsaved) : notice === 'saved' ? listStrings.saved : ''}
        </Text>
      </div>
    </Panel>
  );
}
