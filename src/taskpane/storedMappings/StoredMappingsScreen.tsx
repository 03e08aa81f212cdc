import { Accordion, Caption1, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { MapActions, StoredMappingActions } from '../../application/session/actions';
import type { StoredMapping } from '../../contract/savedMappings';
import { GuardedButton } from '../shell/GuardedButton';
import { PaneScreen } from '../shell/PaneScreen';
import { storedMappingStrings } from '../strings/storedMappingStrings';
import { StoredMappingItem } from './StoredMappingItem';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 }, group: { margin: 0 } });

interface StoredMappingsScreenProps {
  readonly mappings: readonly StoredMapping[];
  readonly actions: StoredMappingActions & Pick<MapActions, 'mapOwnSheet'>;
  readonly onBack: () => void;
}

/** The mappings that are kept in the system: one's own and the company's, by name. */
export function StoredMappingsScreen({ mappings, actions, onBack }: StoredMappingsScreenProps) {
  const styles = useStyles();
  const file = useRef<HTMLInputElement>(null);
  const byName = [...mappings].sort((one, other) => one.name.localeCompare(other.name, 'en-AU'));
  const groups = [
    { heading: storedMappingStrings.yours, items: byName.filter(({ scope }) => scope === 'private') },
    { heading: storedMappingStrings.companys, items: byName.filter(({ scope }) => scope === 'company') },
  ].filter(({ items }) => items.length > 0);
  return (
    <PaneScreen
      heading={storedMappingStrings.heading}
      onBack={onBack}
      foot={
        <>
          <GuardedButton needs="import" onClick={() => file.current?.click()}>
            {storedMappingStrings.import}
          </GuardedButton>
          <input
            ref={file}
            type="file"
            accept=".json,application/json"
            hidden
            aria-label={storedMappingStrings.import}
            onChange={({ currentTarget }) => {
              const [chosen] = currentTarget.files ?? [];
              if (chosen) void actions.importMapping(chosen);
              // The same file may be chosen again once it is mended.
              currentTarget.value = '';
            }}
          />
        </>
      }
    >
      <Text>
        {mappings.length === 0 ? storedMappingStrings.empty : <Caption1 className={styles.quiet}>{storedMappingStrings.hint}</Caption1>}
      </Text>
      {groups.map(({ heading, items }) => (
        <section key={heading} aria-label={heading}>
          <Subtitle2 as="h2" className={styles.group}>
            {heading}
          </Subtitle2>
          <Accordion collapsible>
            {items.map((mapping) => (
              <StoredMappingItem key={mapping.id} mapping={mapping} actions={actions} />
            ))}
          </Accordion>
        </section>
      ))}
    </PaneScreen>
  );
}
