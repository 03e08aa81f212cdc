import { trimInvisible } from '../../cells/text/trimInvisible';
import { numberText } from '../../cells/numbers/numberText';
import type { CountryRules } from '../../countries/countryRules';
import type { CellValue } from '../../cells/cell';
import type { FieldValue } from '../../fields/field';
import type { Places } from '../../places/places';
import { CellState, type ColumnReading, type SheetReading } from '../sheetReading';
import { createAddressJudge } from './judgeAddress';

const ADDRESSES = ['street', 'postal'];

/**
 * Suburb, state and postcode of each address, judged together with its country. An address abroad is taken as it stands; at home
 * a part that cannot be right, or that does not belong to the others, is worth a look, but keeps nothing from being sent.
 *
 * @param places the suburbs of the country; null where they are not known, so that suburbs are not judged
 */
export function checkAddresses(
  { sheet, columnOf, isRow, findings }: SheetReading,
  { home, places }: { readonly home: CountryRules; readonly places: Places | null },
): void {
  const homeCountries = new Set<unknown>([home.name, ...home.parts]);
  const judge = createAddressJudge(home, places);
  for (const address of ADDRESSES) {
    const part = (name: string) => columnOf.get(address + name);
    const columns = { Suburb: part('Suburb'), State: part('State'), Postcode: part('Postcode') };
    const countries = part('Country');
    if (!columns.State && !columns.Postcode) continue;
    isRow.forEach((_, index) => {
      const country = countries?.values[index];
      if (country !== undefined && !homeCountries.has(country)) {
        for (const column of [columns.State, columns.Postcode])
          if (column) takeAsItStands(column, index, sheet.rows[index]?.[column.column] ?? '');
        return;
      }
      const faults = judge({
        suburb: textOf(columns.Suburb?.values[index]),
        state: textOf(columns.State?.values[index]),
        postcode: textOf(columns.Postcode?.values[index]),
      });
      for (const { part: faulty, kind, text } of faults) {
        const column = columns[faulty]?.column;
        if (column !== undefined) findings.add(kind, index, column, text === undefined ? undefined : { text });
      }
    });
  }
}

function textOf(value: FieldValue | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** Undoes the reading of `WA` as Western Australia, or of 820 as 0820, where the address is abroad. */
function takeAsItStands(column: ColumnReading, index: number, cell: CellValue): void {
  if (column.states[index] !== CellState.Normalised) return;
  const text = typeof cell === 'number' ? numberText(cell) : trimInvisible(String(cell));
  column.values[index] = text;
  column.states[index] = text === String(cell) ? CellState.Canonical : CellState.Normalised;
}
