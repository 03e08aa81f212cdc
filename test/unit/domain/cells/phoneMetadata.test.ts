import allCountries from 'libphonenumber-js/metadata.min.json';
import phoneMetadata from '../../../../src/domain/cells/phones/phoneMetadata.json';

describe('the phone numbering plan that the pane carries', () => {
  it('is the installed library’s own, for Australia alone', () => {
    expect(phoneMetadata).toEqual({
      version: allCountries.version,
      country_calling_codes: { 61: ['AU'] },
      countries: { AU: allCountries.countries.AU },
    });
  });
});
