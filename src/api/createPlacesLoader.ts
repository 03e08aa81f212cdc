import { PlacesError } from '../application/ports/placesError';
import type { Ports } from '../application/ports/ports';
import type { CountryCode } from '../domain/countries/countryCodes';
import { PLACE_LISTS } from '../domain/places/placeLists';
import { createPlaces, type Places } from '../domain/places/places';

/** Loads a country's suburbs once; after a failure, anew. */
export function createPlacesLoader(lists: typeof PLACE_LISTS = PLACE_LISTS): Ports['loadPlaces'] {
  const loaded = new Map<CountryCode, Places>();
  return async (country) => {
    const before = loaded.get(country);
    const load = lists[country];
    if (before || !load) return before ?? null;
    try {
      const places = createPlaces(await load());
      loaded.set(country, places);
      return places;
    } catch (cause) {
      throw new PlacesError(`The suburbs of ${country} could not be loaded`, { cause });
    }
  };
}
