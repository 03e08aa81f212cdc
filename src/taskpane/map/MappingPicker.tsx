import { Dropdown, Field, Option } from '@fluentui/react-components';
import type { SheetChoice } from '../../application/map/sheetChoice';
import { storedMappingStrings } from '../strings/storedMappingStrings';

const NONE = 'none';
const LAST_TIME = 'last-time';

interface MappingPickerProps {
  readonly choice: SheetChoice;
  /** Null for none. */
  readonly onChoose: (mappingId: string | null) => void;
}

/** Which of the saved mappings the sheet is matched with; the likest is chosen already. */
export function MappingPicker({ choice: { library, stored, saved }, onChoose }: MappingPickerProps) {
  if (library.length === 0) return null;
  const isLastTime = saved !== null && stored === null;
  const nothing = isLastTime ? storedMappingStrings.lastTime : storedMappingStrings.none;
  return (
    <Field label={storedMappingStrings.pick}>
      <Dropdown
        value={stored ? storedMappingStrings.option(stored) : nothing}
        selectedOptions={[stored?.id ?? (isLastTime ? LAST_TIME : NONE)]}
        onOptionSelect={(_event, { optionValue }) => {
          if (optionValue !== undefined && optionValue !== LAST_TIME) onChoose(optionValue === NONE ? null : optionValue);
        }}
      >
        {isLastTime && <Option value={LAST_TIME}>{storedMappingStrings.lastTime}</Option>}
        {library.map((each) => (
          <Option key={each.id} value={each.id}>
            {storedMappingStrings.option(each)}
          </Option>
        ))}
        <Option value={NONE}>{storedMappingStrings.none}</Option>
      </Dropdown>
    </Field>
  );
}
