import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { Naming } from '../../application/storedMappings/storedMappingsScreen';
import type { StoredMappingActions } from '../../application/session/actions';
import { MAPPING_SCOPES, type MappingScope } from '../../contract/savedMappings';
import { MAX_NAME_LENGTH } from '../../domain/mapping/saved/freeName';
import { referenceKey } from '../../domain/references/nameKey';
import { PaneScreen } from '../shell/PaneScreen';
import { storedMappingStrings } from '../strings/storedMappingStrings';

interface NameMappingScreenProps {
  readonly naming: Naming;
  readonly actions: Pick<StoredMappingActions, 'storeMapping' | 'backFromNaming'>;
}

const SCOPE_NAMES: Record<MappingScope, string> = { private: storedMappingStrings.forMe, company: storedMappingStrings.forCompany };

/** The name under which the matches are saved, for whom, and whether they take the place of those that they came from. */
export function NameMappingScreen({ naming: { mappings, proposedName, basis }, actions }: NameMappingScreenProps) {
  const [name, setName] = useState(proposedName);
  const [scope, setScope] = useState<MappingScope>(basis?.scope ?? 'private');
  const [replaces, setReplaces] = useState(basis);
  const isTaken = mappings.some(
    (each) => each.id !== replaces?.id && each.scope === scope && referenceKey(each.name) === referenceKey(name),
  );
  const fault = name.trim() === '' ? storedMappingStrings.nameMissing : isTaken ? storedMappingStrings.nameTaken : null;
  const save = () => void actions.storeMapping({ name: name.trim(), scope, replaces });
  return (
    <PaneScreen
      heading={storedMappingStrings.saveHeading}
      backLabel={storedMappingStrings.backToMatches}
      onBack={() => actions.backFromNaming()}
      foot={
        <Button appearance="primary" disabledFocusable={fault !== null} onClick={save}>
          {storedMappingStrings.confirm}
        </Button>
      }
    >
      {basis && (
        <Field label={storedMappingStrings.what}>
          <RadioGroup
            value={replaces ? 'replace' : 'new'}
            onChange={(_event, { value }) => setReplaces(value === 'replace' ? basis : null)}
          >
            <Radio value="replace" label={storedMappingStrings.inPlaceOf(basis.name)} />
            <Radio value="new" label={storedMappingStrings.asNew} />
          </RadioGroup>
        </Field>
      )}
      <Field label={storedMappingStrings.name} {...(fault !== null && { validationMessage: fault })}>
        <Input
          value={name}
          maxLength={MAX_NAME_LENGTH}
          onChange={(_event, { value }) => setName(value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter' && fault === null) save();
          }}
        />
      </Field>
      <Field label={storedMappingStrings.scope}>
        <RadioGroup value={scope} onChange={(_event, { value }) => setScope(value as MappingScope)}>
          {MAPPING_SCOPES.map((each) => (
            <Radio
              key={each}
              value={each}
              label={SCOPE_NAMES[each]}
              // Only its owner can take a shared mapping away from the others.
              disabled={each === 'private' && replaces?.scope === 'company' && !replaces.isYours}
            />
          ))}
        </RadioGroup>
      </Field>
    </PaneScreen>
  );
}
