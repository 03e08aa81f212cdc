import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Caption1,
  Field,
  Input,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { MapActions, StoredMappingActions } from '../../application/session/actions';
import type { StoredMapping } from '../../contract/savedMappings';
import { MAX_NAME_LENGTH } from '../../domain/mapping/saved/freeName';
import { GuardedButton } from '../shell/GuardedButton';
import { storedMappingStrings } from '../strings/storedMappingStrings';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere' },
});

interface StoredMappingItemProps {
  readonly mapping: StoredMapping;
  readonly actions: StoredMappingActions & Pick<MapActions, 'mapOwnSheet'>;
}

/** Of what is asked; deleting is the choice that is not at hand. */
const FIRST_FOCUS = { name: 'input', delete: 'button:last-of-type', nothing: 'button' } as const;

/** One saved mapping, and what can be done with it. Renaming and deleting ask in its place. */
export function StoredMappingItem({ mapping, actions }: StoredMappingItemProps) {
  const styles = useStyles();
  const [asks, setAsks] = useState<'name' | 'delete' | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: the focus goes to what has come in its place.
  const ask = (what: typeof asks) => {
    flushSync(() => setAsks(what));
    panel.current?.querySelector<HTMLElement>(FIRST_FOCUS[what ?? 'nothing'])?.focus();
  };
  const leave = () => ask(null);
  return (
    <AccordionItem value={mapping.id}>
      <AccordionHeader as="h3">
        <span className={styles.name}>{mapping.name}</span>
      </AccordionHeader>
      <AccordionPanel>
        <div ref={panel} className={styles.panel}>
          <Caption1 className={styles.quiet}>{storedMappingStrings.about(mapping)}</Caption1>
          {asks === null && <ItemActions mapping={mapping} actions={actions} onAsk={ask} />}
          {asks === 'name' && <NewName mapping={mapping} onRename={(name) => void actions.renameMapping(mapping, name)} onLeave={leave} />}
          {asks === 'delete' && (
            <>
              <Text>{mapping.scope === 'company' ? storedMappingStrings.deleteCompanys : storedMappingStrings.deleteYours}</Text>
              <div className={styles.actions}>
                <Button size="small" onClick={() => void actions.deleteMapping(mapping)}>
                  {storedMappingStrings.delete}
                </Button>
                <Button size="small" onClick={leave}>
                  {storedMappingStrings.keep}
                </Button>
              </div>
            </>
          )}
        </div>
      </AccordionPanel>
    </AccordionItem>
  );
}

interface ItemActionsProps extends StoredMappingItemProps {
  readonly onAsk: (what: 'name' | 'delete') => void;
}

function ItemActions({ mapping, actions, onAsk }: ItemActionsProps) {
  const styles = useStyles();
  const isShared = mapping.scope === 'company';
  return (
    <div className={styles.actions}>
      <Button size="small" appearance="primary" onClick={() => void actions.mapOwnSheet(mapping.id)}>
        {storedMappingStrings.use}
      </Button>
      <GuardedButton needs="import" size="small" onClick={() => onAsk('name')}>
        {storedMappingStrings.rename}
      </GuardedButton>
      <GuardedButton needs="import" size="small" onClick={() => void actions.duplicateMapping(mapping)}>
        {storedMappingStrings.duplicate}
      </GuardedButton>
      {mapping.isYours && (
        <GuardedButton needs="import" size="small" onClick={() => void actions.shareMapping(mapping, isShared ? 'private' : 'company')}>
          {isShared ? storedMappingStrings.unshare : storedMappingStrings.share}
        </GuardedButton>
      )}
      <Button size="small" onClick={() => actions.exportMapping(mapping)}>
        {storedMappingStrings.export}
      </Button>
      <GuardedButton needs="import" size="small" onClick={() => onAsk('delete')}>
        {storedMappingStrings.delete}
      </GuardedButton>
    </div>
  );
}

interface NewNameProps {
  readonly mapping: StoredMapping;
  readonly onRename: (name: string) => void;
  readonly onLeave: () => void;
}

function NewName({ mapping, onRename, onLeave }: NewNameProps) {
  const styles = useStyles();
  const [name, setName] = useState(mapping.name);
  const wanted = name.trim();
  return (
    <form
      className={styles.panel}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted === '') return;
        if (wanted !== mapping.name) onRename(wanted);
        onLeave();
      }}
    >
      <Field label={storedMappingStrings.newName} {...(wanted === '' && { validationMessage: storedMappingStrings.nameMissing })}>
        <Input value={name} maxLength={MAX_NAME_LENGTH} onChange={(_event, { value }) => setName(value)} />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" size="small" disabledFocusable={wanted === ''}>
          {storedMappingStrings.apply}
        </Button>
        <Button size="small" onClick={onLeave}>
          {storedMappingStrings.cancel}
        </Button>
      </div>
    </form>
  );
}
