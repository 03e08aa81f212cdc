import type { CountryRules } from '../../countries/countryRules';
import type { Places } from '../../places/places';
import { rankSuburbs } from '../../places/rankSuburbs';
import type { IssueKind } from '../issueKinds';

/** What the cells of one address mean; undefined where nothing stands. */
export interface Address {
  readonly suburb: string | undefined;
  readonly state: string | undefined;
  readonly postcode: string | undefined;
}

export interface AddressFault {
  readonly part: 'Suburb' | 'State' | 'Postcode';
  readonly kind: IssueKind;
  /** What fits the rest of the address. */
  readonly text?: string;
}

const NONE: readonly AddressFault[] = [];
const MOST_NAMED = 3;

/**
 * Judges addresses at home: whether state and postcode can be right, and whether suburb, state and postcode belong together. Where two
 * of the three agree, the third is the one to look at. Suburbs are judged only where `places` are known, and one that is not among
 * them is reported only when a suburb of its postcode has much the same name: lists of places lack the newest.
 */
export function createAddressJudge(
  { states, postcodes }: CountryRules,
  places: Places | null,
): (address: Address) => readonly AddressFault[] {
  const known = new Set(states.byKey.values());
  /** A sheet names few postcodes many times. */
  const areas = new Map<string, PostcodeArea | null>();

  return (address) => {
    const { state } = address;
    const isUnknownState = state !== undefined && !known.has(state);
    const faults: AddressFault[] = isUnknownState && states.arePartOfAddress ? [{ part: 'State', kind: 'unknown-state' }] : [];
    const fault = judgePostcode(isUnknownState ? { ...address, state: undefined } : address);
    return fault ? [...faults, fault] : faults.length > 0 ? faults : NONE;
  };

  function judgePostcode({ suburb, state, postcode: typed }: Address): AddressFault | null {
    if (typed === undefined) return null;
    const area = areaOf(typed);
    if (area === null) return { part: 'Postcode', kind: 'invalid-postcode' };
    const [stateOfPostcode] = area.states;
    const mismatch: AddressFault | null =
      state !== undefined && stateOfPostcode !== undefined && !area.states.includes(state)
        ? { part: 'State', kind: 'postcode-state-mismatch', text: stateOfPostcode }
        : null;
    return suburb === undefined || places === null ? mismatch : judgeSuburb(suburb, state, area.postcode, mismatch, places);
  }

  /** Null for what is no postcode in use. */
  function areaOf(typed: string): PostcodeArea | null {
    let area = areas.get(typed);
    if (area === undefined) {
      const postcode = postcodes.read(typed);
      area = postcode !== null && postcodes.isInUse(postcode) ? { postcode, states: postcodes.statesOf(postcode) } : null;
      areas.set(typed, area);
    }
    return area;
  }
}

interface PostcodeArea {
  readonly postcode: string;
  readonly states: readonly string[];
}

function judgeSuburb(
  suburb: string,
  state: string | undefined,
  postcode: string,
  mismatch: AddressFault | null,
  places: Places,
): AddressFault | null {
  const named = places.named(suburb);
  if (named.some((place) => place.postcode === postcode)) return mismatch;
  if (named.length === 0) {
    const [nearest] = mismatch ? [] : rankSuburbs(suburb, places.at(postcode));
    return nearest === undefined ? mismatch : { part: 'Suburb', kind: 'unknown-suburb', text: nearest };
  }
  const there = named.filter((place) => place.state === state);
  if (mismatch && there.length === 0) return mismatch;
  const meant = [...new Set((there.length > 0 ? there : named).map((place) => place.postcode))];
  const text = meant.length > MOST_NAMED ? `${meant.slice(0, MOST_NAMED).join(', ')} or others` : meant.join(' or ');
  return { part: 'Postcode', kind: 'suburb-postcode-mismatch', text };
}
