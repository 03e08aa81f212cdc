import type { Issue } from '../../../../src/domain/validation/issue';
import { validateSheets } from '../../../../src/domain/validation/validateSheets';
import { splitWaived, waiverOfCell, waiverOfColumn } from '../../../../src/domain/validation/waivers';
import { testAccount } from '../testAccount';
import { sheetOf } from './sheets';

const sheet = sheetOf('customer', [
  { companyName: 'Reef Motel', streetState: 'NSW', streetPostcode: '4000' },
  { companyName: 'Dune Cafe', streetState: 'NSW', streetPostcode: '4000', emailAddress: 'nobody' },
  { companyName: 'Quay House', streetState: 'WA', streetPostcode: '4000' },
]);
const { issues } = validateSheets([sheet], testAccount, 1900);
const said = (found: readonly Issue[]) => found.map(({ row, field }) => `${row} ${field.key}`);
const warning = issues.find(({ kind }) => kind === 'postcode-state-mismatch')!;
const error = issues.find(({ kind }) => kind === 'invalid-email')!;

describe('warnings that people let stand', () => {
  test('are never errors, whatever is on record', () => {
    expect(splitWaived(issues, [waiverOfCell(error), waiverOfColumn(error)])).toEqual({ standing: issues, waived: [] });
  });

  test('of one value are those of the cells that hold it, and come back with another value', () => {
    const { standing, waived } = splitWaived(issues, [waiverOfCell(warning)]);
    expect(said(waived)).toEqual(['2 streetState', '3 streetState']);
    expect(said(standing)).toEqual(['3 emailAddress', '4 streetState']);
  });

  test('of a column are all of that kind in it, in no other sheet', () => {
    expect(said(splitWaived(issues, [waiverOfColumn(warning)]).standing)).toEqual(['3 emailAddress']);
    expect(splitWaived(issues, [{ ...waiverOfColumn(warning), sheetName: 'Other' }]).waived).toEqual([]);
  });
});
