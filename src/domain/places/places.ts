import { suburbKey } from './suburbKey';

/** A suburb or town, as far as its post goes. One that has two postcodes is two places. */
export interface Place {
  readonly suburb: string;
  readonly state: string;
  readonly postcode: string;
}

/** A country's suburbs. They may lack the newest, so what is not among them need not be wrong. */
export interface Places {
  /** What they were made of: plain data that can be handed on. */
  readonly lines: readonly string[];
  /** All places of that name, however it is spelled; in order of their postcodes. */
  named(suburb: string): readonly Place[];
  /** All places that have the postcode; in order of their names. */
  at(postcode: string): readonly Place[];
}

/**
 * @param lines one for each postcode and state: `2600 ACT Barton,Capital Hill`
 */
export function createPlaces(lines: readonly string[]): Places {
  const byPostcode = new Map<string, Place[]>();
  const byName = new Map<string, Place[]>();
  const add = (to: Map<string, Place[]>, key: string, place: Place) => {
    const places = to.get(key);
    if (places) places.push(place);
    else to.set(key, [place]);
  };
  for (const line of lines) {
    const [postcode = '', state = ''] = line.split(' ', 2);
    for (const suburb of line.slice(postcode.length + state.length + 2).split(',')) {
      const place = { suburb, state, postcode };
      add(byPostcode, postcode, place);
      add(byName, suburbKey(suburb), place);
    }
  }
  return {
    lines,
    named: (suburb) => byName.get(suburbKey(suburb)) ?? [],
    at: (postcode) => byPostcode.get(postcode) ?? [],
  };
}
