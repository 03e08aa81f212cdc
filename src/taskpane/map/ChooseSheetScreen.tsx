import { Button, Caption1, Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { isHiddenDecided, rowsBelow, type SheetChoice } from '../../application/map/sheetChoice';
import type { MapActions } from '../../application/session/actions';
import { SHEET_KINDS, type SheetKind } from '../../domain/mapping/ownSheet/sheetKind';
import { PaneScreen } from '../shell/PaneScreen';
import { KIND_STRINGS, mapStrings } from '../strings/mapStrings';
import { HeaderPicker } from './HeaderPicker';
import { HiddenRowsChoice } from './HiddenRowsChoice';
import { MappingPicker } from './MappingPicker';
import { SourcePicker } from './SourcePicker';

interface ChooseSheetScreenProps {
  readonly choice: SheetChoice;
  readonly actions: Pick<
    MapActions,
    'chooseMapping' | 'chooseSource' | 'chooseSelection' | 'chooseKind' | 'chooseHeaders' | 'chooseHiddenRows' | 'showMatches'
  >;
  readonly onBack: () => void;
}

/** Which data, what its rows are, where its headers stand, and which rows count. */
export function ChooseSheetScreen({ choice, actions, onBack }: ChooseSheetScreenProps) {
  const { preview, kind } = choice;
  const rowCount = rowsBelow(choice);
  return (
    <PaneScreen
      heading={mapStrings.chooseHeading}
      onBack={onBack}
      foot={
        <Button appearance="primary" disabledFocusable={rowCount <= 0 || !isHiddenDecided(choice)} onClick={() => actions.showMatches()}>
          {mapStrings.match}
        </Button>
      }
    >
      <SourcePicker choice={choice} actions={actions} />
      {preview.lastRow === 0 ? (
        <Text role="status">{mapStrings.empty}</Text>
      ) : (
        <>
          <HeaderPicker choice={choice} actions={actions} />
          <HiddenRowsChoice choice={choice} onChoose={actions.chooseHiddenRows} />
          <MappingPicker choice={choice} onChoose={actions.chooseMapping} />
          <Field label={mapStrings.kind}>
            <RadioGroup value={kind} onChange={(_event, { value }) => actions.chooseKind(value as SheetKind)}>
              {SHEET_KINDS.map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={
                    <>
                      {KIND_STRINGS[each].name}
                      <br />
                      <Caption1>{KIND_STRINGS[each].hint}</Caption1>
                    </>
                  }
                />
              ))}
            </RadioGroup>
          </Field>
          <Text role="status">{rowCount <= 0 ? mapStrings.onlyHeaders : mapStrings.rowCount(rowCount)}</Text>
        </>
      )}
    </PaneScreen>
  );
}
