import { defineObject, type ObjectFactory } from '../executor/objectType';

/** The filter of a sheet, by its id. The workbench's grid has no sheet filters: there never is one. */
export const autoFilter: ObjectFactory<string> = defineObject({
  name: 'AutoFilter',
  properties: {
    Criteria: { get: () => [] },
    Enabled: { get: () => false },
    IsDataFiltered: { get: () => false },
  },
  methods: { GetRangeOrNullObject: () => null },
});
