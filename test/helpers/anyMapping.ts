import fc from 'fast-check';
import { columnMappingSchema, type ColumnMapping } from '../../src/domain/mapping/ownSheet/columnMapping';
import { SHEET_KINDS } from '../../src/domain/mapping/ownSheet/sheetKind';
import { DATE_ORDERS } from '../../src/domain/cells/dates/dateOrder';

/** What people and exporting programs put into headers, and what no database likes. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('__proto__', 'constructor', 'A\0B', '\ud800', '=1+1', ' Client ', '\u202eeman', '客户', ''),
);

/** Any mapping that the schema allows. */
export const anyMapping: fc.Arbitrary<ColumnMapping> = fc
  .record({
    kind: fc.constantFrom(...SHEET_KINDS),
    headerRow: fc.nat({ max: 1_048_576 }),
    columns: fc.array(
      fc.record({
        header: anyText,
        place: fc.nat({ max: 16_383 }),
        field: fc.option(anyText),
        cells: fc.record({
          values: fc.array(fc.record({ from: anyText, to: fc.option(anyText) }), { maxLength: 5 }),
          dateOrder: fc.option(fc.constantFrom(...DATE_ORDERS)),
          whenBlank: anyText,
        }),
      }),
      { maxLength: 12 },
    ),
    constants: fc.array(fc.record({ field: anyText, value: anyText }), { maxLength: 3 }),
    includeTotals: fc.boolean(),
  })
  .map((mapping) => columnMappingSchema.parse(mapping));
