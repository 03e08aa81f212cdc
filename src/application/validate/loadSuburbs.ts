import type { CountryCode } from '../../domain/countries/countryCodes';
import type { Places } from '../../domain/places/places';
import type { MappedSheet } from '../../domain/validation/mappedSheet';
import { PlacesError } from '../ports/placesError';
import type { Ports } from '../ports/ports';

export interface Suburbs {
  /** Null where none are needed or known. */
  readonly places: Places | null;
  /** They were needed and could not be loaded, so suburbs are not judged. */
  readonly areMissing: boolean;
}

/** Loads the suburbs of the account's country where a sheet has any. Everything else can be judged without them. */
export async function loadSuburbs(ports: Ports, sheets: readonly MappedSheet[], country: CountryCode): Promise<Suburbs> {
  if (!sheets.some(hasSuburbs)) return { places: null, areMissing: false };
  try {
    return { places: await ports.loadPlaces(country), areMissing: false };
  } catch (error) {
    if (!(error instanceof PlacesError)) throw error;
    return { places: null, areMissing: true };
  }
}

export function hasSuburbs({ columns, rows }: MappedSheet): boolean {
  return columns.some((field, column) => isSuburb(field) && rows.some((row) => row[column] !== ''));
}

export function isSuburb(field: MappedSheet['columns'][number]): boolean {
  return field?.key.endsWith('Suburb') ?? false;
}
