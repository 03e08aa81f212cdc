import { trimInvisible } from '../../cells/text/trimInvisible';
import { numberText } from '../../cells/numbers/numberText';
import type { CountryRules } from '../../countries/countryRules';
import type { CellValue } from '../../cells/cell';
import { CellState, type ColumnReading, type SheetReading } from '../sheetReading';

const ADDRESSES = ['street', 'postal'];

/**
 * State and postcode of each address, judged together with its country. An address abroad is taken as it stands; at home
 * a state or a postcode that cannot be right, or that do not belong together, are worth a look, but keep nothing from being sent.
 */
export function checkAddresses({ sheet, columnOf, isRow, findings }: SheetReading, home: CountryRules): void {
  const homeStates = new Set<unknown>(home.states.byKey.values());
  const homeCountries = new Set<unknown>([home.name, ...home.parts]);
  for (const address of ADDRESSES) {
    const [states, postcodes, countries] = ['State', 'Postcode', 'Country'].map((part) => columnOf.get(address + part));
    if (!states && !postcodes) continue;
    isRow.forEach((_, index) => {
      const country = countries?.values[index];
      if (country !== undefined && !homeCountries.has(country)) {
        for (const column of [states, postcodes]) if (column) takeAsItStands(column, index, sheet.rows[index]?.[column.column] ?? '');
        return;
      }
      const state = states?.values[index];
      const postcode = postcodes?.values[index];
      const isKnownState = homeStates.has(state);
      if (states && state !== undefined && !isKnownState && home.states.arePartOfAddress)
        findings.add('unknown-state', index, states.column);
      if (!postcodes || postcode === undefined) return;
      const known = home.postcodes.read(String(postcode));
      if (known === null || !home.postcodes.isInUse(known)) {
        findings.add('invalid-postcode', index, postcodes.column);
        return;
      }
      const [found, ...others] = home.postcodes.statesOf(known);
      if (states && isKnownState && found !== undefined && ![found, ...others].includes(String(state)))
        findings.add('postcode-state-mismatch', index, states.column, { text: found });
    });
  }
}

/** Undoes the reading of `WA` as Western Australia, or of 820 as 0820, where the address is abroad. */
function takeAsItStands(column: ColumnReading, index: number, cell: CellValue): void {
  if (column.states[index] !== CellState.Normalised) return;
  const text = typeof cell === 'number' ? numberText(cell) : trimInvisible(String(cell));
  column.values[index] = text;
  column.states[index] = text === String(cell) ? CellState.Canonical : CellState.Normalised;
}
