import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { hiddenCount, type SheetChoice } from '../../application/map/sheetChoice';
import type { MapActions } from '../../application/session/actions';
import type { HiddenRows } from '../../domain/mapping/ownSheet/columnMapping';
import { mapStrings } from '../strings/mapStrings';

interface HiddenRowsChoiceProps {
  readonly choice: SheetChoice;
  readonly onChoose: MapActions['chooseHiddenRows'];
}

/** Whether rows that cannot be seen count. Asked only where there are any; nothing is assumed. */
export function HiddenRowsChoice({ choice, onChoose }: HiddenRowsChoiceProps) {
  const count = hiddenCount(choice);
  if (count === 0) return null;
  return (
    <Field label={mapStrings.hiddenRows(count)} required>
      <RadioGroup value={choice.hiddenRows} onChange={(_event, { value }) => onChoose(value as HiddenRows)}>
        <Radio value={'import' satisfies HiddenRows} label={mapStrings.importHidden} />
        <Radio value={'leave-out' satisfies HiddenRows} label={mapStrings.leaveHiddenOut} />
      </RadioGroup>
    </Field>
  );
}
