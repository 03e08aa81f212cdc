import { CONTACT_FIELDS } from '../../../../src/domain/fields/contactFields';
import { EQUIPMENT_FIELDS } from '../../../../src/domain/fields/equipmentFields';
import { matchTemplateColumns } from '../../../../src/domain/template/matchTemplateColumns';

describe('the columns of a template’s sheet', () => {
  it('that are no field, stand there twice, or are missing though required are reported', () => {
    const { columns, unknown, repeated, missingRequired } = matchTemplateColumns(
      ['First Name', 'Favourite Colour', 'first name', '__proto__'],
      CONTACT_FIELDS,
    );
    expect(columns.map((field) => field?.key ?? null)).toEqual(['firstName', null, null, null]);
    expect(unknown).toEqual([
      { header: 'Favourite Colour', column: 1 },
      { header: '__proto__', column: 3 },
    ]);
    expect(repeated).toEqual([{ header: 'first name', column: 2 }]);
    expect(missingRequired.map(({ key }) => key)).toEqual(['customer']);
  });

  it.each(['Equipment Number', ' equipment  number ', 'EQUIPMENT NUMBER*', '* Equipment Number', 'Equipment\u00a0Number'])(
    'include Equipment Number as %j',
    (header) => {
      expect(matchTemplateColumns([header], EQUIPMENT_FIELDS).columns[0]?.key).toBe('equipmentNumber');
    },
  );

  it('that are blank or hold our own results are passed over', () => {
    const { columns, unknown } = matchTemplateColumns(['', 'Fieldsheet Result', ' '], CONTACT_FIELDS);
    expect(columns).toEqual([null, null, null]);
    expect(unknown).toEqual([]);
  });
});
