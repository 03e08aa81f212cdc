/** ISO 3166 codes of the countries that an account can be in; `GB` is the United Kingdom. */
export const COUNTRY_CODES = ['AU', 'NZ', 'GB', 'US'] as const;
export type CountryCode = (typeof COUNTRY_CODES)[number];
