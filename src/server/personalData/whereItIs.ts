import type { PersonalData, PersonalDataExport } from '../../contract/personalData';

/** The places alone, without what stands there. */
export function whereItIs(found: PersonalDataExport): Omit<PersonalData, 'colleagues'> {
  const withoutValues = <Item extends { values: unknown }>({ values: _values, ...item }: Item) => item;
  return {
    customers: found.customers.map(withoutValues),
    contacts: found.contacts.map(withoutValues),
    equipment: found.equipment.map(withoutValues),
    importRows: found.importRows.map(({ importId, workbookName, rowKey, entity }) => ({ importId, workbookName, rowKey, entity })),
    heldRecords: found.heldRecords.map(withoutValues),
    mappings: found.mappings.map(withoutValues),
  };
}
