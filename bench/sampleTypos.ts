import { ENTITIES } from '../src/domain/fields/entity';
import { fieldsOf } from '../src/domain/fields/fieldsOf';
import { accountSettingsSchema } from '../src/domain/fields/account';
import { proposeRepairs } from '../src/domain/repair/proposeRepairs';
import { createRepairContext } from '../src/domain/repair/repairContext';
import { matchTemplateColumns } from '../src/domain/template/matchTemplateColumns';
import { validateSheets } from '../src/domain/validation/validateSheets';
import accountFile from '../src/workbench/samples/trades-small/account.json';
import originals from '../src/workbench/samples/trades-small/originals.json';
import workbook from '../src/workbench/samples/trades-small/workbook.json';

/** Share of the typos planted in the sample's references and list values whose original is the first proposal. */
export function firstProposalsOfSample(): number {
  const { lists, customFields, existingCustomers } = accountFile;
  const settings = accountSettingsSchema.parse({ country: 'AU', lists, customFields });
  const account = { ...settings, existingCustomers: existingCustomers.map((name) => ({ name })) };
  const sheets = ENTITIES.map(({ name, sheetName }) => {
    const { headers, rows } = workbook.sheets[sheetName as keyof typeof workbook.sheets];
    return { sheetName, entity: name, columns: matchTemplateColumns(headers, fieldsOf(name, account)).columns, rows, firstRow: 2 };
  });
  const context = createRepairContext(sheets, account);
  const meant: Readonly<Record<string, string>> = originals;
  const planted = validateSheets(sheets, account, 1900).issues.filter(({ value }) => Object.hasOwn(meant, String(value)));
  const right = planted.filter((issue) => proposeRepairs(issue, context)[0]?.to === meant[String(issue.value)]);
  return right.length / Object.keys(meant).length;
}
