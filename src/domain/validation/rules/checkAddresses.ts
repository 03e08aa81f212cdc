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
  const homeStates = new Set<unknown>(home.stateCodes.values());
  for (const address of ADDRESSES) {
    const [states, postcodes, countries] = ['State', 'Postcode', 'Country'].map((part) => columnOf.get(address + part));
    if (!states && !postcodes) continue;
    isRow.forEach((_, index) => {
      const country = countries?.values[index];
      if (country !== undefined && country !== home.name) {
        for (const column of [states, postcodes]) if (column) takeAsItStands(column, index, sheet.rows[index]?.[column.column] ?? '');
        return;
      }
      const state = states?.values[index];
      const postcode = postcodes?.values[index];
      const isKnownState = homeStates.has(state);
      if (states && state !== undefined && !isKnownState) findings.add('unknown-state', index, states.column);
      if (!postcodes || postcode === undefined) return;
      const found = home.postcodeShape.test(String(postcode)) ? home.statesOfPostcode(String(postcode)) : [];
      if (found.length === 0) findings.add('invalid-postcode', index, postcodes.column);
      else if (states && isKnownState && !found.includes(String(state)))
        findings.add('postcode-state-mismatch', index, states.column, { text: found[0] ?? '' });
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
