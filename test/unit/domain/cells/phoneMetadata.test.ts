import allCountries from 'libphonenumber-js/metadata.min.json';
import phoneMetadata from '../../../../src/domain/cells/phones/phoneMetadata.json';
import { COUNTRY_CODES } from '../../../../src/domain/countries/countryCodes';
import { countryRules } from '../../../../src/domain/countries/countryRules';

describe('the phone numbering plans that the pane carries', () => {
  it('are the installed library’s own, for the countries of accounts alone', () => {
    const { countries, version } = allCountries;
    expect(phoneMetadata).toEqual({
      version,
      country_calling_codes: Object.fromEntries(COUNTRY_CODES.map((code) => [countryRules(code).phone.callingCode, [code]])),
      countries: Object.fromEntries(COUNTRY_CODES.map((code) => [code, countries[code]])),
    });
  });
});
