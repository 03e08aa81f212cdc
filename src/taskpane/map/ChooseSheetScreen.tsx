import { Button, Caption1, Dropdown, Field, Option, Radio, RadioGroup, Text } from '@fluentui/react-components';
import type { SheetChoice } from '../../application/map/sheetChoice';
import type { MapActions } from '../../application/session/actions';
import { HEADER_SEARCH_ROWS } from '../../domain/mapping/ownSheet/findHeaderRow';
import { SHEET_KINDS, type SheetKind } from '../../domain/mapping/ownSheet/sheetKind';
import { PaneScreen } from '../shell/PaneScreen';
import { KIND_STRINGS, mapStrings } from '../strings/mapStrings';

interface ChooseSheetScreenProps {
  readonly choice: SheetChoice;
  readonly actions: Pick<MapActions, 'chooseSheet' | 'chooseKind' | 'chooseHeaderRow' | 'showMatches'>;
  readonly onBack: () => void;
}

/** Headers of a row that are named in the list of rows. */
const NAMED_HEADERS = 4;

/** Which sheet, what its rows are, and where its headers stand. */
export function ChooseSheetScreen({ choice, actions, onBack }: ChooseSheetScreenProps) {
  const { preview, sheets, headerRow, kind } = choice;
  const rowCount = preview.lastRow - headerRow;
  const wordRow = (row: number) => {
    if (row === 0) return mapStrings.noHeaders;
    const texts = (preview.texts[row - 1] ?? []).filter((text) => text.trim() !== '');
    return mapStrings.headersIn(row, texts.length > NAMED_HEADERS ? [...texts.slice(0, NAMED_HEADERS), '…'] : texts);
  };
  const rows = preview.texts
    .slice(0, HEADER_SEARCH_ROWS)
    .flatMap((texts, index) => (texts.some((text) => text.trim() !== '') || index + 1 === headerRow ? [index + 1] : []));
  return (
    <PaneScreen
      heading={mapStrings.chooseHeading}
      onBack={onBack}
      foot={
        <Button appearance="primary" disabledFocusable={rowCount <= 0} onClick={() => actions.showMatches()}>
          {mapStrings.match}
        </Button>
      }
    >
      <Field label={mapStrings.sheet}>
        <Dropdown
          value={preview.sheet.name}
          selectedOptions={[preview.sheet.id]}
          onOptionSelect={(_event, { optionValue }) => optionValue && void actions.chooseSheet(optionValue)}
        >
          {sheets.map(({ id, name }) => (
            <Option key={id} value={id}>
              {name}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {preview.lastRow === 0 ? (
        <Text role="status">{mapStrings.empty}</Text>
      ) : (
        <>
          <Field label={mapStrings.headerRow} hint={headerHint(choice)}>
            <Dropdown
              value={wordRow(headerRow)}
              selectedOptions={[String(headerRow)]}
              onOptionSelect={(_event, { optionValue }) => actions.chooseHeaderRow(Number(optionValue))}
            >
              {[...rows, 0].map((row) => (
                <Option key={row} value={String(row)} text={wordRow(row)}>
                  {wordRow(row)}
                </Option>
              ))}
            </Dropdown>
          </Field>
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

function headerHint({ headerRow, foundHeaderRow }: SheetChoice): string {
  if (headerRow === 0) return foundHeaderRow === 0 ? mapStrings.headersNotFound : mapStrings.headersChosen;
  return headerRow === foundHeaderRow ? mapStrings.headersFound(headerRow) : mapStrings.headersChosen;
}
