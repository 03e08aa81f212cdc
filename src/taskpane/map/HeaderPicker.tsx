import { Checkbox, Dropdown, Field, Option, Text } from '@fluentui/react-components';
import type { SheetChoice } from '../../application/map/sheetChoice';
import type { MapActions } from '../../application/session/actions';
import { firstFilledRow, HEADER_SEARCH_ROWS } from '../../domain/mapping/ownSheet/findHeaderRow';
import { headerNames, type HeaderPlace } from '../../domain/mapping/ownSheet/headerNames';
import { mapStrings } from '../strings/mapStrings';

/** Headers of a row that are named in the list of rows. */
const NAMED_HEADERS = 4;

interface HeaderPickerProps {
  readonly choice: SheetChoice;
  readonly actions: Pick<MapActions, 'chooseHeaders'>;
}

/** Where the headers stand: found, but for the person to move. */
export function HeaderPicker({ choice, actions }: HeaderPickerProps) {
  const { preview, headerRow, headerRows, found } = choice;
  if (preview.tableHeaderRow !== null) {
    return (
      <Field label={mapStrings.headerRow}>
        <Text>{preview.tableHeaderRow === 0 ? mapStrings.tableWithoutHeaders : wordHeaders(choice, choice)}</Text>
      </Field>
    );
  }
  const start = firstFilledRow(preview.rows);
  const rows = preview.texts
    .slice(start, start + HEADER_SEARCH_ROWS)
    .flatMap((texts, index) => (texts.some((text) => text.trim() !== '') ? [start + index + 1] : []));
  const places = [...new Set([...rows, headerRow, 0])].map((row): HeaderPlace => placeAt(row, [choice, found]));
  const isBelowAnother = (preview.texts[headerRow - 2] ?? []).some((text) => text.trim() !== '');
  return (
    <>
      <Field label={mapStrings.headerRow} hint={headerHint(choice)}>
        <Dropdown
          value={wordHeaders(choice, choice)}
          selectedOptions={[String(headerRow)]}
          onOptionSelect={(_event, { optionValue }) => void actions.chooseHeaders(placeAt(Number(optionValue), [found]))}
        >
          {places.map((place) => (
            <Option key={place.headerRow} value={String(place.headerRow)} text={wordHeaders(choice, place)}>
              {wordHeaders(choice, place)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {headerRow > 1 && isBelowAnother && (
        <Checkbox
          label={mapStrings.twoHeaderRows(headerRow - 1)}
          checked={headerRows === 2}
          onChange={(_event, { checked }) => void actions.chooseHeaders({ headerRow, headerRows: checked === true ? 2 : 1 })}
        />
      )}
    </>
  );
}

/** One row, unless it is known that the headers at this row take two. */
function placeAt(headerRow: number, known: readonly HeaderPlace[]): HeaderPlace {
  return { headerRow, headerRows: known.find((place) => place.headerRow === headerRow)?.headerRows ?? 1 };
}

function wordHeaders({ preview }: SheetChoice, place: HeaderPlace): string {
  if (place.headerRow === 0) return mapStrings.noHeaders;
  const names = headerNames(preview.texts, place, preview.merges)
    .map(String)
    .filter((text) => text.trim() !== '');
  return mapStrings.headersIn(place, names.length > NAMED_HEADERS ? [...names.slice(0, NAMED_HEADERS), '…'] : names);
}

function headerHint({ headerRow, headerRows, found }: SheetChoice): string {
  if (headerRow === 0) return found.headerRow === 0 ? mapStrings.headersNotFound : mapStrings.headersChosen;
  return headerRow === found.headerRow && headerRows === found.headerRows ? mapStrings.headersFound(found) : mapStrings.headersChosen;
}
