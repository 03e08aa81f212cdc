import type { Places } from '../../../../src/domain/places/places';
import type { CellValue } from '../../../../src/domain/cells/cell';
import type { EntityName } from '../../../../src/domain/fields/entity';
import { proposeRepairs, safeRepair } from '../../../../src/domain/repair/proposeRepairs';
import type { Repair } from '../../../../src/domain/repair/repair';
import { createRepairContext, type RepairContext } from '../../../../src/domain/repair/repairContext';
import type { Issue } from '../../../../src/domain/validation/issue';
import { validateSheets } from '../../../../src/domain/validation/validateSheets';
import { sheetOf } from '../validation/sheets';
import { testAccount } from '../testAccount';

const REQUIRED: Record<EntityName, Record<string, CellValue>> = {
  customer: { companyName: 'Harbour Bakery Pty Ltd', importId: 'C-1024' },
  contact: { customer: 'Harbour Bakery Pty Ltd', firstName: 'Jo' },
  equipment: { customer: 'Harbour Bakery Pty Ltd', equipmentNumber: 'AC1', equipmentType: 'Split System', servicePeriodStart: 45_000 },
};
const CUSTOMERS = ['Harbour Bakery Pty Ltd', '84 Station St, Benowa', 'Reef Motel', 'Torrens Apartments Pty Ltd'];

/** Validates a row of one entity with some cells set, beside a few customers, and gives the issue of the field named first. */
export function issueWith(
  entity: EntityName,
  cells: Readonly<Record<string, CellValue>>,
  account = testAccount,
  places: Places | null = null,
): { issue: Issue; context: RepairContext } {
  const customers = CUSTOMERS.map((companyName, at) => ({ companyName, importId: `C-${1024 + at}` }));
  const own = { ...REQUIRED[entity], ...(entity === 'customer' && { companyName: 'New One', importId: 'N1' }), ...cells };
  const sheets =
    entity === 'customer' ? [sheetOf('customer', [own, ...customers])] : [sheetOf('customer', customers), sheetOf(entity, [own])];
  const [field] = Object.keys(cells);
  const issue = validateSheets(sheets, account, 1900, places).issues.find(
    (found) => found.field.key === field && found.field.entity === entity,
  );
  if (!issue) throw new Error(`${JSON.stringify(cells)} is no issue`);
  return { issue, context: createRepairContext(sheets, account, places) };
}

const WORDS = { safe: 'safe', likely: 'review', unsure: 'unsure' } as const;

/** The new value and what changes with it: `Jane, lastName Smith`. */
function inShort({ to, outcome, besides = [] }: Repair): string {
  const main = outcome?.is === 'merged' ? `into ${outcome.intoRow}` : outcome ? `add ${outcome.name}` : String(to);
  return [main, ...besides.map((change) => `${change.field.key} ${change.to}`)].join(', ');
}

/** The proposals in short: `safe 0412`, `review 0412` or `unsure 0412`. */
export function proposed(
  entity: EntityName,
  cells: Readonly<Record<string, CellValue>>,
  account = testAccount,
  places: Places | null = null,
): string[] {
  const { issue, context } = issueWith(entity, cells, account, places);
  return proposeRepairs(issue, context).map((repair) => `${WORDS[repair.certainty]} ${inShort(repair)}`);
}

export function certain(entity: EntityName, cells: Readonly<Record<string, CellValue>>): CellValue | null {
  const { issue, context } = issueWith(entity, cells);
  return safeRepair(issue, context)?.to ?? null;
}
