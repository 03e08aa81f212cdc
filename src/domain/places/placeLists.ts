import type { CountryCode } from '../countries/countryCodes';

/** The countries whose suburbs are known. Each list is a hundred kilobytes, so it is loaded when it is asked for and not before. */
export const PLACE_LISTS: Partial<Record<CountryCode, () => Promise<readonly string[]>>> = {
  AU: async () => (await import('./australianPlaces.json')).default,
};
